import type { OrderStore } from '../../application/order-store.ts';
import type { Clock } from '../../application/ports.ts';
import { append, remember } from './append.ts';
import { listContested } from './desk.ts';
import { listFailed } from './failed.ts';
import { load } from './load.ts';
import { changes, due, listByParty } from './queries.ts';
import type { Table } from './table.ts';

/**
 * Orders and their changes in the one table.
 * @param byPayment whether orders are also to be found by the payment that they were bought with
 */
export const dynamoOrderStore = (table: Table, clock: Clock, byPayment = false): OrderStore => ({
  load: (orderId, options = {}) => load(table, orderId, options, clock.now()),
  append: (entry) => append(table, entry, { now: clock.now(), byPayment }),
  remember: (order, key) => remember(table, order, key, clock.now()),
  changes: (orderId, fromVersion, limit) => changes(table, orderId, fromVersion, limit),
  listByParty: (party, id, limit, from) => listByParty(table, party, id, limit, from),
  listContested: (limit, from) => listContested(table, limit, from),
  listFailed: (limit, from) => listFailed(table, limit, from),
  due: (at, part) => due(table, at, part),
});
