import type { Clock } from '../../application/ports.ts';
import type { TakenBy, TakeStore } from '../../application/take-store.ts';
import { toEpochMs, toInstant } from '../../domain/instant.ts';
import type { Take } from '../../domain/take.ts';
import { appendItems, putKey } from './append.ts';
import { type Key, orderKey, requestIdOfTake, takeKey } from './keys.ts';
import type { Table } from './table.ts';

/** A take; `ttl`, in epoch seconds, takes it away some time after it has lapsed. */
type TakeItem = Key & Take & { readonly ttl: number };

/** Nobody else has taken the dispute, or their time is over. */
const nobodyElses = ({ by, now }: TakenBy) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #by.#id = :by OR #until <= :now',
  ExpressionAttributeNames: { '#by': 'by', '#id': 'id', '#until': 'until' },
  ExpressionAttributeValues: { ':by': by, ':now': toInstant(now) },
});

const toItem = ({ orderId, requestId }: TakenBy, take: Take): TakeItem => ({
  ...takeKey(orderId, requestId),
  ...take,
  ttl: Math.ceil(toEpochMs(take.until) / 1000),
});

/** The request has not been decided or withdrawn meanwhile. */
const stillContested = (TableName: string, { orderId, requestId }: TakenBy) => ({
  ConditionCheck: {
    TableName,
    Key: orderKey(orderId),
    ConditionExpression:
      'pendingRequest.requestId = :requestId AND attribute_exists(pendingRequest.contestedIn)',
    ExpressionAttributeValues: { ':requestId': requestId },
  },
});

/** Takes as items of their own beside the order, which they leave as it is. */
export const dynamoTakes = (table: Table, clock: Clock): TakeStore => ({
  of: async (requests) => {
    const keys = requests.map(({ orderId, requestId }) => takeKey(orderId, requestId));
    const items = keys.length > 0 ? await table.get<TakeItem>(keys) : [];
    return new Map(items.map((item) => [requestIdOfTake(item), item]));
  },

  put: (order, takenBy, take, key) =>
    table.transact([
      stillContested(table.name, takenBy),
      { Put: { TableName: table.name, Item: toItem(takenBy, take), ...nobodyElses(takenBy) } },
      ...(key ? [putKey(table.name, order, key, clock.now())] : []),
    ]),

  appendDecision: (entry, takenBy) => {
    const Key = takeKey(takenBy.orderId, takenBy.requestId);
    return table.transact([
      ...appendItems(table.name, entry, { now: clock.now(), byPayment: false }),
      { ConditionCheck: { TableName: table.name, Key, ...nobodyElses(takenBy) } },
    ]);
  },
});
