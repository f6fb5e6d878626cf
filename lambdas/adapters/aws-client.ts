/**
 * How every AWS client calls: three tries with the SDK's jittered back-off, each bounded, so that
 * a call has ended well before the time-out of the function that makes it.
 */
export const boundedCalls = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
} as const;
