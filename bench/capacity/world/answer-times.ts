const MINUTES_PER_HOUR = 60;

export interface AnswerTimes {
  /** Hours after the opening within which half of those who answer have done so. */
  readonly medianHours: number;
  /** Of the logarithm of the time: 1 puts two thirds between 0.37 and 2.7 times the median. */
  readonly spread: number;
  /** Who answers at all; the others never would, however long the window. */
  readonly answered: number;
}

/**
 * The share of requests that are answered in each minute after their opening, for a window of so
 * many minutes: log-normal, cut off by the deadline.
 */
export const answersByMinute = (
  { medianHours, spread, answered }: AnswerTimes,
  windowMinutes: number,
): Float64Array => {
  const density = (minute: number): number => {
    const z = Math.log(minute / (medianHours * MINUTES_PER_HOUR)) / spread;
    return Math.exp((-z * z) / 2) / (minute * spread * Math.sqrt(2 * Math.PI));
  };
  const shares = new Float64Array(windowMinutes);
  for (let minute = 0; minute < windowMinutes; minute += 1) {
    shares[minute] = answered * density(minute + 0.5);
  }
  return shares;
};

/** The share that is still open at the start of each minute, up to the deadline. */
export const stillOpen = (answers: Float64Array): Float64Array => {
  const open = new Float64Array(answers.length + 1);
  open[0] = 1;
  for (const [minute, share] of answers.entries()) open[minute + 1] = (open[minute] ?? 0) - share;
  return open;
};

/** How many seconds a request is open on average, by what is open in each minute. */
export const meanOpenSeconds = (open: Float64Array): number =>
  open.slice(0, -1).reduce((sum, share) => sum + share, 0) * 60;
