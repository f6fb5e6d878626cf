import { resolve } from 'node:path';
import { calendarFrom } from '../lib/local-calendar.ts';
import { pageFrom } from '../lib/local-page.ts';
import { type LocalPayments, paymentsFrom } from '../lib/local-payments.ts';
import { type TimerKind, timersFrom } from '../lib/timers.ts';

/** What a user may set by environment. */
export interface Settings {
  readonly port: number;
  /** Where Stripe's double listens, if that moves the money. */
  readonly stripePort: number;
  readonly payments: LocalPayments;
  readonly timers: TimerKind;
  readonly dataDirectory: string;
  /** An existing DynamoDB to use instead of the embedded one. */
  readonly dynamodbEndpoint?: string;
  /** The calendar of answer windows, as JSON; every hour counts without one. */
  readonly calendar?: string;
  /** How the page looks and where it may be embedded, as JSON. */
  readonly page?: string;
}

/** A mistake of the user's that the message says how to mend; shown without a stack trace. */
export class StartError extends Error {}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const endpoint = env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint && !URL.canParse(endpoint)) {
    throw new StartError(
      `AWS_ENDPOINT_URL_DYNAMODB is "${endpoint}": set it to an address such as http://127.0.0.1:8000.`,
    );
  }
  orStartError(() => calendarFrom(env.CALENDAR));
  orStartError(() => pageFrom(env.PAGE));
  return {
    port: portFrom(env, 'PORT', 3000),
    stripePort: portFrom(env, 'STRIPE_PORT', 12111),
    payments: orStartError(() => paymentsFrom(env.PAYMENTS)),
    timers: orStartError(() => timersFrom(env.TIMERS)),
    dataDirectory: resolve(env.DATA_DIR || '.local'),
    ...(endpoint && { dynamodbEndpoint: endpoint }),
    ...(env.CALENDAR && { calendar: env.CALENDAR }),
    ...(env.PAGE && { page: env.PAGE }),
  };
}

function portFrom(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const port = Number(env[name] || usual);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(`${name} is "${env[name]}": set it to a number from 0 to 65535.`);
}

function orStartError<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
