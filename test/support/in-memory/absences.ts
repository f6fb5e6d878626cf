import type { KeyedBody } from '../../../lambdas/application/order-store.ts';
import type { AbsenceStore } from '../../../lambdas/application/ports.ts';
import type { Instant } from '../../../lambdas/domain/instant.ts';

/** Absences in a Map; it counts how often it was asked. */
export const inMemoryAbsences = () => {
  const kept = new Map<string, Instant>();
  const keys = new Map<string, KeyedBody>();
  let reads = 0;
  const store: AbsenceStore = {
    of: async (people) => {
      reads += 1;
      return new Map([...kept].filter(([person]) => people.includes(person)));
    },
    remembered: async (keyHash) => keys.get(keyHash),
    set: async (person, awayUntil, key) => {
      if (key) keys.set(key.hash, { bodyHash: key.bodyHash });
      if (awayUntil === null) kept.delete(person);
      else kept.set(person, awayUntil);
    },
  };
  return { ...store, reads: () => reads };
};
