/** How long an AWS client may take, and how often it tries. */
export interface CallBounds {
  readonly maxAttempts: number;
  readonly requestHandler: {
    /** Milliseconds. */
    readonly connectionTimeout: number;
    /** Milliseconds. */
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/**
 * How every AWS client calls: three tries with the SDK's jittered back-off, each bounded, so that
 * a call has ended well before the time-out of the function that makes it.
 */
export const boundedCalls: CallBounds = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
};

/** How a client calls for whom somebody waits who wants an answer within a second, and asks again. */
export const quickCalls: CallBounds = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 200, requestTimeout: 400, throwOnRequestTimeout: true },
};
