import { dynamoAbsences } from '../../lambdas/adapters/dynamodb/absences.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import type { AbsenceStore } from '../../lambdas/application/ports.ts';
import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { PLACED_AT } from '../support/placed-order.ts';

const database = withDatabase();

const AWAY_UNTIL = '2026-03-05T12:00:00Z';

let absences: AbsenceStore;
beforeAll(() => {
  const { client, tableName } = database();
  absences = dynamoAbsences(dynamoTable(client, tableName), clockAt(PLACED_AT));
});

describe('absences', () => {
  it('are found by person, and of nobody else', async () => {
    await absences.set('jo', AWAY_UNTIL);
    await absences.set('robin', '2026-03-06T12:00:00Z');

    const found = await absences.of(['jo', 'sam', 'jo']);

    expect(found).toEqual(new Map([['jo', AWAY_UNTIL]]));
  });

  it('are what was said last', async () => {
    await absences.set('kim', '2026-03-06T12:00:00Z');
    await absences.set('kim', AWAY_UNTIL);

    expect(await absences.of(['kim'])).toEqual(new Map([['kim', AWAY_UNTIL]]));
  });

  it('end, and may end twice', async () => {
    await absences.set('lee', AWAY_UNTIL);
    await absences.set('lee', null);
    await absences.set('lee', null);

    expect(await absences.of(['lee'])).toEqual(new Map());
  });

  it('are kept for every name that a party can have', async () => {
    const people = ['a', '!#~', 'x'.repeat(128), 'PARTY#ORDER#'];
    for (const person of people) await absences.set(person, AWAY_UNTIL);

    const found = await absences.of(people);

    expect([...found.keys()].sort()).toEqual([...people].sort());
  });

  it('of a whole page of orders are found together', async () => {
    const people = Array.from({ length: 100 }, (_, index) => `person-${index}`);
    await absences.set('person-99', AWAY_UNTIL);

    expect(await absences.of(people)).toEqual(new Map([['person-99', AWAY_UNTIL]]));
  });
});
