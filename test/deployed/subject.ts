import type { TimerKind } from '../../lib/timers.ts';
import type { RequestType } from '../support/marketplace.ts';
import type { Outputs } from './stack/outputs.ts';
import type { Person } from './stack/people.ts';

/** What the checks are told of the stack that they try; made by whoever starts them. */
export interface Subject {
  readonly stackName: string;
  readonly outputs: Outputs;
  readonly people: Readonly<Record<PersonName, Person>>;
  /** A token of the marketplace's back end. */
  readonly backEndToken: string;
  /** How long the other party has to answer, in seconds. */
  readonly windows: Readonly<Record<RequestType, number>>;
  /** How long before the deadline of a dispute its first reminder comes, in seconds. */
  readonly disputeReminder: number | undefined;
  readonly timers: TimerKind;
  /** How far ahead people can say that they are away; not at all if undefined. */
  readonly maxDaysAway: number | undefined;
  /** Whether the money of the checks' orders can move: at Stripe only what was paid there can. */
  readonly movesMoney: boolean;
  /** What the place where the stack runs cannot do. */
  readonly lacks: {
    /** The page's address does not lead to the API. */
    readonly apiBehindPage: boolean;
    /** A link to a version of a file does not decide under which name it is downloaded. */
    readonly namedDownloads: boolean;
    /** What a schedule puts on a bus is not the event that it was given. */
    readonly scheduledEvents: boolean;
  };
  /** A token of somebody that ends while the checks run. */
  readonly shortLivedToken?: string;
}

type PersonName = 'customer' | 'pro' | 'moderator' | 'stranger';

const VARIABLE = 'DEPLOYED_SUBJECT';

/** The environment that the checks find the subject in. */
export const environmentFor = (subject: Subject): Record<string, string> => ({
  [VARIABLE]: JSON.stringify(subject),
});

/** @throws Error when the checks were started by hand */
export const readSubject = (): Subject => {
  const text = process.env[VARIABLE];
  if (text) return JSON.parse(text);
  throw new Error('Start these checks with `npm run test:aws` or `npm run smoke`');
};
