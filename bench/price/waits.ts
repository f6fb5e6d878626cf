/**
 * Milliseconds that a function waits for a service in its region. Guesses from what is commonly
 * seen, none of them measured: an embedded database answers sooner. Calls that run side by side are
 * counted as if each waited for the one before.
 */
export const WAIT_MS: Readonly<Record<string, number>> = {
  BatchGetItem: 4,
  Query: 4,
  TransactWriteItems: 12,
  PutItem: 5,
  PutEvents: 12,
  StartExecution: 20,
  StopExecution: 20,
  'POST schedules': 20,
  'DELETE schedules': 20,
  SendMessage: 8,
};

/** Of a hundred invocations, those that find no warm environment. A guess, for a few requests a second. */
export const COLD_PERCENT = 1;
