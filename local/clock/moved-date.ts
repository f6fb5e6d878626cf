const RealDate = globalThis.Date;

/** The machine's own time, whatever the clock was moved to. */
export const realNow: () => number = RealDate.now;

/**
 * Moves `Date` for the whole process, so that handlers, tokens and state machines see one time.
 * Timers stay as they are: faking those would stop work that is under way.
 */
export function moveDate(offsetMs: () => number): void {
  const now = () => realNow() + offsetMs();
  RealDate.now = now;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  });
}
