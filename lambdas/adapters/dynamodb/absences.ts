import type { IdempotencyKey } from '../../application/order-store.ts';
import type { AbsenceStore, Clock } from '../../application/ports.ts';
import { type Instant, toEpochMs } from '../../domain/instant.ts';
import { putRemembered } from './append.ts';
import type { RememberedItem } from './items.ts';
import { absenceKey, type Key, personOf, rememberedAbsenceKey } from './keys.ts';
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
export const dynamoAbsences = (table: Table, clock: Clock): AbsenceStore => ({
  of: async (people) => {
    const items = await table.get<AbsenceItem>([...new Set(people)].map(absenceKey));
    return new Map(items.map((item) => [personOf(item), item.awayUntil]));
  },

  remembered: async (keyHash) => {
    const [item] = await table.get<RememberedItem>([rememberedAbsenceKey(keyHash)]);
    return item && item.ttl * 1000 > clock.now() ? { bodyHash: item.bodyHash } : undefined;
  },

  set: (person, awayUntil, key) => {
    const { name: TableName } = table;
    const remembering = ({ hash, bodyHash }: IdempotencyKey) =>
      putRemembered(TableName, rememberedAbsenceKey(hash), { bodyHash }, clock.now());
    const change =
      awayUntil === null
        ? { Delete: { TableName, Key: absenceKey(person) } }
        : { Put: { TableName, Item: itemOf(person, awayUntil) } };
    return table.transact([change, ...(key ? [remembering(key)] : [])]);
  },
});
