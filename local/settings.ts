import { resolve } from 'node:path';
import { calendarFrom } from '../lib/local-calendar.ts';

/** What a user may set by environment. */
export interface Settings {
  readonly port: number;
  readonly dataDirectory: string;
  /** An existing DynamoDB to use instead of the embedded one. */
  readonly dynamodbEndpoint?: string;
  /** The calendar of answer windows, as JSON; every hour counts without one. */
  readonly calendar?: string;
}

/** A mistake of the user's that the message says how to mend; shown without a stack trace. */
export class StartError extends Error {}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(`PORT is "${env.PORT}": set it to a number from 0 to 65535.`);
  }
  const endpoint = env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint && !URL.canParse(endpoint)) {
    throw new StartError(
      `AWS_ENDPOINT_URL_DYNAMODB is "${endpoint}": set it to an address such as http://127.0.0.1:8000.`,
    );
  }
  checkCalendar(env.CALENDAR);
  return {
    port,
    dataDirectory: resolve(env.DATA_DIR || '.local'),
    ...(endpoint && { dynamodbEndpoint: endpoint }),
    ...(env.CALENDAR && { calendar: env.CALENDAR }),
  };
}

function checkCalendar(text: string | undefined): void {
  try {
    calendarFrom(text);
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
