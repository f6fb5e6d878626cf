import type { Caller } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import { extended, foldRequest, type OrderRequest } from '../domain/order-request.ts';
import { Rejection } from '../domain/rejections.ts';
import { standing, type Take } from '../domain/take.ts';
import type { ContestedOrder, DeskPosition, Page } from './order-store.ts';
import { thatFit } from './reply-size.ts';
import type { TakePorts } from './take-store.ts';
import { type DeskEntry, deskEntry } from './views/desk-entry.ts';

/** Whose disputes to show: those that the caller has taken, or those that nobody has. */
export const TAKEN_BY = ['me', 'nobody'] as const;
type TakenBy = (typeof TAKEN_BY)[number];

export interface ListContested {
  readonly limit: number;
  readonly from?: DeskPosition | undefined;
  /** All if left out. */
  readonly taken?: TakenBy | undefined;
}

interface Waiting extends Pick<ContestedOrder, 'order' | 'position'> {
  readonly request: OrderRequest;
  readonly take: Take | undefined;
}

/**
 * The moderators' desk: contested requests with both offers and all evidence, oldest first. A
 * page may hold fewer than asked for, as evidence can be long and not all be `taken` as asked for.
 * @throws Rejection `role-not-allowed`, `invalid-form`
 */
export const listContested = async (
  { orders, takes, clock }: Pick<TakePorts, 'orders' | 'takes' | 'clock'>,
  caller: Caller,
  query: ListContested | Rejection,
): Promise<Page<DeskEntry, DeskPosition>> => {
  if (!caller.isModerator) throw roleNotAllowed();
  if (query instanceof Rejection) throw query;
  const { items, next } = await orders.listContested(query.limit, query.from);
  const requests = items.map(contestedRequest);
  const taken = await takes.of(requests);
  const now = clock.now();
  const waiting = items
    .map(({ order, position }, index): Waiting => {
      const request = requests[index] as OrderRequest;
      return { order, position, request, take: standing(taken.get(request.requestId), now) };
    })
    .filter(({ take }) => isWanted(take, caller, query.taken));
  const shown = thatFit(waiting.map(({ order, request, take }) => deskEntry(order, request, take)));
  const cutAfter = shown.length < waiting.length ? waiting[shown.length - 1] : undefined;
  return { items: shown, next: cutAfter?.position ?? next };
};

const isWanted = (take: Take | undefined, caller: Caller, by?: TakenBy): boolean => {
  if (by === undefined) return true;
  return by === 'me' ? take?.by.id === caller.id : take === undefined;
};

const contestedRequest = ({ order, changes }: ContestedOrder): OrderRequest => {
  const { orderId, pendingRequest } = order;
  const { requestId } = pendingRequest;
  const request = foldRequest(requestId, changes);
  if (request) return extended(request, pendingRequest);
  throw new Error(`Order ${orderId} lacks the change that opened ${requestId}`);
};
