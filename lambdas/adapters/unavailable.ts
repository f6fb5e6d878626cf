import { Unavailable } from '../application/failures.ts';

interface ServiceError extends Error {
  readonly $retryable?: object;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: string;
}

const OVERLOADED =
  /Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded|TooManyRequests|TransactionInProgress/;
const UNREACHABLE = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|UND_ERR)/;

/** Whether an SDK gave up on a service that is down, overloaded or out of reach. */
const isOutage = (error: ServiceError): boolean =>
  error.$retryable !== undefined ||
  (error.$metadata?.httpStatusCode ?? 0) >= 500 ||
  error.name === 'TimeoutError' ||
  error.name === 'AbortError' ||
  OVERLOADED.test(error.name) ||
  UNREACHABLE.test(error.code ?? '');

/** The failure as `Unavailable` if trying again later can help; otherwise as it is. */
export const toUnavailable = (error: unknown): unknown =>
  error instanceof Error && isOutage(error)
    ? new Unavailable(error.message, { cause: error })
    : error;
