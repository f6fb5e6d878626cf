import type { State } from './definition.ts';
import { runtimeError, valueAt } from './path.ts';

/** When a Wait state entered at `now` ends; Step Functions drops the milliseconds of a timestamp. */
export function wakeTime(state: State, input: unknown, now: number): number {
  if (state.Seconds !== undefined) return now + state.Seconds * 1000;
  if (state.Timestamp !== undefined) return wholeSecond(state.Timestamp);
  if (state.TimestampPath !== undefined) return wholeSecond(valueAt(input, state.TimestampPath));
  const seconds = valueAt(input, `${state.SecondsPath}`);
  if (typeof seconds === 'number' && seconds >= 0) return now + seconds * 1000;
  throw runtimeError(`${state.SecondsPath} is not a number of seconds`);
}

function wholeSecond(timestamp: unknown): number {
  const time = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(time)) throw runtimeError(`${String(timestamp)} is not a timestamp`);
  return Math.floor(time / 1000) * 1000;
}
