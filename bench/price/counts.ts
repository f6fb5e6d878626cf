/** What the invocations of one function came to. */
export interface FunctionCounts {
  invocations: number;
  memoryMb: number;
  /** Lines of its log and their bytes, with those of the platform. */
  logLines: number;
  logBytes: number;
  /** Calls of other services that it waited for, by service and operation. */
  calls: Record<string, number>;
}

/** What is billed of one course of a request. */
export interface Counts {
  apiCalls: number;
  /** Bytes that went out to clients. */
  replyBytes: number;
  accessLogBytes: number;
  readUnits: number;
  writeUnits: number;
  /** State transitions of Step Functions. */
  transitions: number;
  /** Invocations of EventBridge Scheduler. */
  schedulesFired: number;
  queueRequests: number;
  /** Events put on the bus, by functions and without one. */
  events: number;
  /** By the logical name of the function. */
  functions: Record<string, FunctionCounts>;
}

export const noCounts = (): Counts => ({
  apiCalls: 0,
  replyBytes: 0,
  accessLogBytes: 0,
  readUnits: 0,
  writeUnits: 0,
  transitions: 0,
  schedulesFired: 0,
  queueRequests: 0,
  events: 0,
  functions: {},
});
