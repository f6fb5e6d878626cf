/**
 * US dollars in us-east-1, without free tiers and reductions for large quantities, as published in
 * November 2026. Where each is published stands beside it.
 */
export const PRICES = {
  /** https://aws.amazon.com/api-gateway/pricing/ (HTTP APIs, first 300 million a month) */
  apiCalls: 1.0 / 1e6,
  /** https://aws.amazon.com/ec2/pricing/on-demand/ (data transfer out, first 10 TB a month) */
  gigabytesOut: 0.09,
  /** https://aws.amazon.com/lambda/pricing/ (arm64) */
  invocations: 0.2 / 1e6,
  gigabyteSeconds: 0.0000133334,
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/ */
  writeUnits: 0.625 / 1e6,
  readUnits: 0.125 / 1e6,
  /** https://aws.amazon.com/step-functions/pricing/ (standard workflows) */
  transitions: 25.0 / 1e6,
  /** https://aws.amazon.com/eventbridge/pricing/ (Scheduler) */
  schedulesFired: 1.0 / 1e6,
  /** https://aws.amazon.com/eventbridge/pricing/ (custom events, up to 64 KB each) */
  events: 1.0 / 1e6,
  /** https://aws.amazon.com/sqs/pricing/ (standard queues) */
  queueRequests: 0.4 / 1e6,
  /** https://aws.amazon.com/cloudwatch/pricing/ (logs collected, also those of API Gateway) */
  gigabytesLogged: 0.5,
} as const;

export const PRICED_IN = 'us-east-1, November 2026';

/**
 * Bytes that CloudWatch adds to each event of a log when it measures batches. Whether they are billed
 * is not said: bills come out no lower.
 */
export const LOG_EVENT_BYTES = 26;

/** The smaller one of those in use: bills come out no lower. */
export const GIGABYTE = 1e9;
