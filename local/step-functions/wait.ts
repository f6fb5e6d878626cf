import type { State } from './definition.ts';

/** When a Wait state entered at `now` ends; Step Functions drops the milliseconds of a timestamp. */
export function wakeTime(state: State, input: unknown, now: number): number {
  if (state.Seconds !== undefined) return now + state.Seconds * 1000;
  if (state.Timestamp !== undefined) return wholeSecond(state.Timestamp);
  if (state.TimestampPath !== undefined) return wholeSecond(pick(input, state.TimestampPath));
  const seconds = pick(input, `${state.SecondsPath}`);
  if (typeof seconds === 'number' && seconds >= 0) return now + seconds * 1000;
  throw runtimeError(`${state.SecondsPath} is not a number of seconds`);
}

function wholeSecond(timestamp: unknown): number {
  const time = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(time)) throw runtimeError(`${String(timestamp)} is not a timestamp`);
  return Math.floor(time / 1000) * 1000;
}

function pick(input: unknown, path: string): unknown {
  if (!/^\$(\.\w+|\[\d+\])+$/.test(path)) {
    throw runtimeError(`the local runner does not read ${path}`);
  }
  const keys = path.match(/\w+/g) ?? [];
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    input,
  );
}

function runtimeError(message: string): Error {
  const error = new Error(message);
  error.name = 'States.Runtime';
  return error;
}
