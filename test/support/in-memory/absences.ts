import type { AbsenceStore } from '../../../lambdas/application/ports.ts';
import type { Instant } from '../../../lambdas/domain/instant.ts';

/** Absences in a Map; it counts how often it was asked. */
export const inMemoryAbsences = () => {
  const kept = new Map<string, Instant>();
  let reads = 0;
  const store: AbsenceStore = {
    of: async (people) => {
      reads += 1;
      return new Map([...kept].filter(([person]) => people.includes(person)));
    },
    set: async (person, awayUntil) => {
      if (awayUntil === null) kept.delete(person);
      else kept.set(person, awayUntil);
    },
  };
  return { ...store, reads: () => reads };
};
