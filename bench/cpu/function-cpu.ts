/** CPU milliseconds of a function on the machine that measured. */
export interface FunctionCpu {
  /** Of a call, once it is warm: the median. */
  readonly callMs: number;
  readonly slowestMs: number;
  /** Of loading it into a new process: the median. */
  readonly loadMs: number;
}

/** By the logical name of the function, such as `ApiOpenRequest`. */
export type MeasuredCpu = Readonly<Record<string, FunctionCpu>>;
