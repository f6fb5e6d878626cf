const RealDate = globalThis.Date;

/** The machine's own time, whatever the clock was moved to. */
export const realNow: () => number = RealDate.now;

/** `Date` as the machine has it, for what is told to others, whose clocks are not moved. */
export const MachineDate: DateConstructor = dateBy(realNow);

/**
 * Moves `Date` for the whole process, so that handlers, tokens and state machines see one time.
 * Timers stay as they are: faking those would stop work that is under way.
 */
export function moveDate(offsetMs: () => number): void {
  const now = () => realNow() + offsetMs();
  RealDate.now = now;
  globalThis.Date = dateBy(now);
}

function dateBy(now: () => number): DateConstructor {
  return new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
