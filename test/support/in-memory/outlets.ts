import type { Figure } from '../../../lambdas/application/business-figures.ts';
import type { DomainEvent } from '../../../lambdas/application/domain-event.ts';
import type {
  Deadline,
  EventBus,
  Measures,
  MovementStart,
  Timers,
} from '../../../lambdas/application/ports.ts';

/** Timers that only write down what they are told, in order; they can be made to fail. */
export const recordingTimers = () => {
  const started: Deadline[] = [];
  const stopped: string[] = [];
  const movements: MovementStart[] = [];
  const told: string[] = [];
  let failure: Error | undefined;

  const tell = async (what: string, record: () => void): Promise<void> => {
    if (failure) throw failure;
    told.push(what);
    record();
  };

  const timers: Timers = {
    startDeadline: (deadline) => tell(`start ${deadline.name}`, () => started.push(deadline)),
    stopDeadline: (name) => tell(`stop ${name}`, () => stopped.push(name)),
    startMovement: (movement) =>
      tell(`move ${movement.movementId}-${movement.attempt}`, () => movements.push(movement)),
  };
  return {
    ...timers,
    started,
    stopped,
    movements,
    told,
    failWith: (error: Error | undefined) => {
      failure = error;
    },
  };
};

/** A bus that keeps what was published, call by call; it can be made to fail. */
export const recordingBus = () => {
  const published: (readonly DomainEvent[])[] = [];
  let failure: Error | undefined;
  const bus: EventBus = {
    publish: async (events) => {
      if (failure) throw failure;
      published.push(events);
    },
  };
  return {
    ...bus,
    published,
    failWith: (error: Error | undefined) => {
      failure = error;
    },
  };
};

/** Keeps figures, call by call. */
export const recordingFigures = () => {
  const kept: (readonly Figure[])[] = [];
  return { kept, keep: (figures: readonly Figure[]) => void kept.push(figures) };
};

/** Sums of what was counted, how often, and what to look for. */
export const recordingMeasures = () => {
  const counts: { name: string; value: number; about: Parameters<Measures['count']>[2] }[] = [];
  const measures: Measures = {
    count: (name, value, about) => void counts.push({ name, value, about }),
  };
  const valuesOf = (name: string): readonly number[] =>
    counts.filter((count) => count.name === name).map(({ value }) => value);
  const aboutOf = (name: string) =>
    counts.filter((count) => count.name === name).map(({ about }) => about);
  const names = (): readonly string[] => [...new Set(counts.map(({ name }) => name))].sort();
  return { ...measures, valuesOf, aboutOf, names };
};
