import type { AbsenceStore } from '../../application/ports.ts';
import { type Instant, toEpochMs } from '../../domain/instant.ts';
import { absenceKey, type Key, personOf } from './keys.ts';
import type { Table } from './table.ts';

interface AbsenceItem extends Key {
  readonly awayUntil: Instant;
  /** Epoch seconds after which it says nothing any more. */
  readonly ttl: number;
}

const itemOf = (person: string, awayUntil: Instant): AbsenceItem => ({
  ...absenceKey(person),
  awayUntil,
  ttl: Math.ceil(toEpochMs(awayUntil) / 1000),
});

/** Absences, an item for each person who is away. They go by themselves when they are over. */
export const dynamoAbsences = (table: Table): AbsenceStore => ({
  of: async (people) => {
    const items = await table.get<AbsenceItem>([...new Set(people)].map(absenceKey));
    return new Map(items.map((item) => [personOf(item), item.awayUntil]));
  },

  set: (person, awayUntil) => {
    const { name: TableName } = table;
    return table.transact([
      awayUntil === null
        ? { Delete: { TableName, Key: absenceKey(person) } }
        : { Put: { TableName, Item: itemOf(person, awayUntil) } },
    ]);
  },
});
