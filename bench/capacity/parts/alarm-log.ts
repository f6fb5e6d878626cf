const PERIOD_S = 5 * 60;
/** Alarms that stop and ring again within this time ring once. */
const SAME_S = 30 * 60;

/** From when to when an alarm rang, in seconds. */
export interface Ringing {
  readonly from: number;
  readonly until: number;
}

/** When which alarm rang: in the periods in which something beyond its threshold was seen. */
export class AlarmLog {
  readonly #ringings = new Map<string, Ringing[]>();

  /** Something was seen that makes an alarm ring for the period around it. */
  see(name: string, at: number, periodS = PERIOD_S): void {
    const from = at - (at % periodS);
    const ringings = this.#ringings.get(name) ?? [];
    this.#ringings.set(name, ringings);
    const last = ringings.at(-1);
    if (last && from <= last.until + SAME_S) {
      ringings[ringings.length - 1] = { from: last.from, until: from + periodS };
    } else {
      ringings.push({ from, until: from + periodS });
    }
  }

  /** What rang in a span of time, by name. */
  between(from: number, until: number): ReadonlyMap<string, readonly Ringing[]> {
    const inside = [...this.#ringings].map(([name, ringings]) => {
      const meeting = ringings.filter((ringing) => ringing.until > from && ringing.from < until);
      return [name, meeting] as const;
    });
    return new Map(inside.filter(([, ringings]) => ringings.length > 0).sort());
  }
}
