import { Logger } from '@aws-lambda-powertools/logger';

/** The one logger. Never give it a token, a body or a form: they hold what people wrote. */
export const log = new Logger();
