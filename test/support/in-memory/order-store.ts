import { dueShardOf, dueShards } from '../../../lambdas/adapters/dynamodb/keys.ts';
import { VersionConflict } from '../../../lambdas/application/failures.ts';
import type {
  Append,
  DeskPosition,
  FailedPosition,
  IdempotencyKey,
  Loaded,
  LoadOptions,
  OrderStore,
  RememberedCommand,
} from '../../../lambdas/application/order-store.ts';
import type { Clock } from '../../../lambdas/application/ports.ts';
import type { Party } from '../../../lambdas/domain/actor.ts';
import type { Change } from '../../../lambdas/domain/events.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import { openingVersion } from '../../../lambdas/domain/order-request.ts';
import { HOUR } from '../contract.ts';

const REMEMBERED_MS = 30 * 24 * HOUR;
const RESTART_MS = 2 * 60_000;

interface Remembered extends RememberedCommand {
  readonly until: number;
}

interface Entry {
  readonly order: Order;
  readonly log: readonly Change[];
  readonly keys: ReadonlyMap<string, Remembered>;
}

/** What tests may look at besides the port: everything, as it is stored. */
export interface InMemoryOrderStore extends OrderStore {
  order(orderId: string): Order;
  log(orderId: string): readonly Change[];
  /** How many transactions have been stored. */
  writes(): number;
}

/** When an order next needs a wake-up, if it does. */
const dueAt = ({ status, pendingRequest, delivery, movements }: Order): number => {
  const restarts = movements
    .filter(({ status }) => status === 'pending')
    .map(({ attemptedAt }) => Date.parse(attemptedAt) + RESTART_MS);
  const isPending = pendingRequest && pendingRequest.contestedIn === undefined;
  const deadline = isPending ? Date.parse(pendingRequest.expiresAt) : Infinity;
  const waits = delivery && status === 'delivery_submitted';
  const completion = waits ? Date.parse(delivery.completesAt) : Infinity;
  return Math.min(deadline, completion, ...restarts);
};

const newestFirst = (a: Order, b: Order): number =>
  b.createdAt.localeCompare(a.createdAt) || b.orderId.localeCompare(a.orderId);

const oldestFirst = (a: DeskPosition, b: DeskPosition): number =>
  a.openedAt.localeCompare(b.openedAt) || a.orderId.localeCompare(b.orderId);

const longestFirst = (a: FailedPosition, b: FailedPosition): number =>
  a.failedSince.localeCompare(b.failedSince) || a.orderId.localeCompare(b.orderId);

/** When its failed movements have failed, in order. */
const failuresOf = ({ status: ofOrder, movements }: Order): readonly string[] =>
  movements
    .filter(
      ({ kind, status }) => status === 'failed' && !(kind === 'charge' && ofOrder === 'canceled'),
    )
    .map(({ settledAt }) => String(settledAt))
    .sort();

/** What the desk shows of an order whose pending request is contested. */
const toContested = ({ order, log }: Entry) => {
  const { orderId, pendingRequest } = order;
  if (!pendingRequest) throw new Error(`Nothing is pending on ${orderId}`);
  const { requestId, openedAt, contestedIn } = pendingRequest;
  const versions = [openingVersion(orderId, requestId), contestedIn];
  const changes = log.filter(({ version }) => versions.includes(version));
  return { order: { ...order, pendingRequest }, changes, position: { openedAt, orderId } };
};

/** Checks what the table's conditions on order and change check. */
const mayFollow = (entry: Entry | undefined, { order, change }: Append): boolean => {
  if (order.version === 1) return entry === undefined;
  if (entry?.order.version !== order.version - 1) return false;
  const { pendingRequest } = entry.order;
  return change.events.every(
    ({ event, data }) => event !== 'request_opened' || data.counterTo === pendingRequest?.requestId,
  );
};

/** An order store with the promises of the real one, in a Map: nothing handed out or in is shared. */
export const inMemoryOrderStore = (clock: Clock): InMemoryOrderStore => {
  const entries = new Map<string, Entry>();
  let writes = 0;

  const stored = (orderId: string): Entry => {
    const entry = entries.get(orderId);
    if (!entry) throw new Error(`Nothing is stored as ${orderId}`);
    return entry;
  };

  const withKey = ({ keys }: Pick<Entry, 'keys'>, version: number, key?: IdempotencyKey) => {
    if (!key) return keys;
    if ((keys.get(key.hash)?.until ?? 0) > clock.now()) throw new VersionConflict();
    const until = clock.now() + REMEMBERED_MS;
    const { hash, ...told } = key;
    return new Map([...keys, [hash, { ...told, version, until }]]);
  };

  const load = (orderId: string, { requestId, keyHash }: LoadOptions): Loaded | undefined => {
    const entry = entries.get(orderId);
    if (!entry) return undefined;
    const version = requestId === undefined ? undefined : openingVersion(orderId, requestId);
    const opening = entry.log.find((change) => change.version === version);
    const remembered = keyHash === undefined ? undefined : entry.keys.get(keyHash);
    const { until = 0, ...told } = remembered ?? { bodyHash: '', version: 0 };
    return structuredClone({
      order: entry.order,
      ...(opening && { opening }),
      ...(until > clock.now() && { remembered: told }),
    });
  };

  return {
    load: async (orderId, options = {}) => load(orderId, options),

    append: async (append) => {
      const { order, change, key } = structuredClone(append);
      const entry = entries.get(order.orderId);
      if (!mayFollow(entry, append)) throw new VersionConflict();
      const before = entry ?? { log: [], keys: new Map<string, Remembered>() };
      const keys = withKey(before, order.version, key);
      entries.set(order.orderId, { order, log: [...before.log, change], keys });
      writes += 1;
    },

    remember: async ({ orderId, version }, key) => {
      const entry = stored(orderId);
      const repeat = Object.assign({ isRepeat: true as const }, key);
      entries.set(orderId, { ...entry, keys: withKey(entry, version, repeat) });
      writes += 1;
    },

    changes: async (orderId, fromVersion, limit) => {
      const log = entries.get(orderId)?.log ?? [];
      return structuredClone(log.filter(({ version }) => version >= fromVersion).slice(0, limit));
    },

    listByParty: async (party: Party, id, limit, from) => {
      const own = [...entries.values()]
        .map(({ order }) => order)
        .filter((order) => (party === 'customer' ? order.customerId : order.proId) === id)
        .filter((order) => !from || newestFirst(from as Order, order) < 0)
        .sort(newestFirst);
      const items = structuredClone(own.slice(0, limit));
      const last = items.at(-1);
      if (own.length <= limit || !last) return { items };
      return { items, next: { createdAt: last.createdAt, orderId: last.orderId } };
    },

    listContested: async (limit, from) => {
      const waiting = [...entries.values()]
        .filter(({ order }) => order.pendingRequest?.contestedIn !== undefined)
        .map(toContested)
        .filter((contested) => !from || oldestFirst(from, contested.position) < 0)
        .sort((a, b) => oldestFirst(a.position, b.position));
      const page = waiting.slice(0, limit);
      const last = page.at(-1);
      return structuredClone({
        items: page,
        ...(waiting.length > limit && last && { next: last.position }),
      });
    },

    listFailed: async (limit, from) => {
      const failed = [...entries.values()]
        .flatMap(({ order }) => {
          const [failedSince] = failuresOf(order);
          return failedSince ? [{ order, position: { failedSince, orderId: order.orderId } }] : [];
        })
        .filter(({ position }) => !from || longestFirst(from, position) < 0)
        .sort((a, b) => longestFirst(a.position, b.position));
      const page = failed.slice(0, limit);
      const last = page.at(-1);
      return structuredClone({
        items: page.map(({ order }) => order),
        ...(failed.length > limit && last && { next: last.position }),
      });
    },

    async *due(at, part) {
      const found = [...entries.values()]
        .map(({ order }) => ({ orderId: order.orderId, due: dueAt(order) }))
        .filter(({ due }) => due <= Date.parse(at))
        .filter(({ orderId }) => part === undefined || dueShardOf(orderId) === dueShards[part])
        .sort((a, b) => a.due - b.due);
      yield* found.map(({ orderId }) => orderId);
    },

    order: (orderId) => structuredClone(stored(orderId).order),
    log: (orderId) => structuredClone(stored(orderId).log),
    writes: () => writes,
  };
};
