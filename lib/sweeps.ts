/** When overdue orders are swept, and with what: plain figures, which the bench reckons with too. */
export const SWEEPS = {
  everyMinutes: 15,
  /**
   * Past the full quarter: sweeps are counted by quarters of an hour, and those of all parts have to
   * fall into the same one, although each starts some seconds earlier or later.
   */
  minutesPast: 5,
  /** Long enough to clear a backlog in one go, and over before the next sweep of the same part. */
  timeoutMinutes: 14,
  /** 0.58 of a CPU, by which a sweep of many orders is bound. */
  memoryMb: 1024,
} as const;
