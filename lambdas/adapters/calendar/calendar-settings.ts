/** On which days answer windows stand still. */
export interface CalendarSettings {
  /** IANA name. */
  readonly timeZone: string;
  /** Days of the week in lower case, such as `saturday`. */
  readonly weekend: readonly string[];
  /** Local dates, such as `2026-12-25`. */
  readonly holidays: readonly string[];
}
