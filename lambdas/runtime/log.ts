import { Logger } from '@aws-lambda-powertools/logger';

export type Log = Pick<Logger, 'warn' | 'error'>;

let logger: Logger | undefined;
/** Made when there is something to log: most functions start, and many end, without. */
const made = (): Logger => {
  logger ??= new Logger();
  return logger;
};

/** The one log. Never give it a token, a body or a form: they hold what people wrote. */
export const log: Log = {
  warn: (entry, ...more) => made().warn(entry, ...more),
  error: (entry, ...more) => made().error(entry, ...more),
};
