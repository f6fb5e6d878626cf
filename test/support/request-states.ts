import type { Party } from '../../lambdas/domain/actor.ts';
import type { OrderRequest, RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { actorIn } from './callers.ts';
import { anOrder, aPendingRequest, aRequest, EXPIRES_AT } from './orders.ts';

/** A request is met open, right before, at or after its deadline, or closed in some way. */
const MOMENTS = { 'just before': -1, at: 0, 'just after': 1, 'long after': 86_400_000 } as const;
type Moment = keyof typeof MOMENTS;
type Closed = Exclude<RequestStatus, 'pending' | 'contested'>;
export type State =
  | `${'pending' | 'contested'}, ${Moment} its deadline`
  | Closed
  | 'withdrawn when contested';

const openStates = (status: 'pending' | 'contested') =>
  Object.keys(MOMENTS).map((moment) => `${status}, ${moment as Moment} its deadline` as const);

const STATES: Readonly<Record<RequestType, readonly State[]>> = {
  additional_work: ['accepted', 'declined', 'countered'],
  change_time: ['accepted', 'declined', 'countered'],
  price_adjustment: ['accepted', 'declined', 'countered'],
  progress_update: ['provided'],
  cancellation: ['accepted', 'declined'],
  dispute: ['accepted', ...openStates('contested'), 'resolved', 'withdrawn when contested'],
};

/** All states in which a request of the type can be met. */
export const statesOf = (type: RequestType): readonly State[] => [
  ...openStates('pending'),
  ...STATES[type],
  'withdrawn',
  'expired',
];

export const isContested = (state: State): boolean => state.startsWith('contested');

const momentOf = (state: State): number => {
  const moment = Object.entries(MOMENTS).find(([name]) => state.endsWith(`, ${name} its deadline`));
  return Date.parse(EXPIRES_AT) + (moment?.[1] ?? -1);
};

const requestIn = (type: RequestType, opener: Party, state: State): OrderRequest => {
  const openedBy = actorIn(opener);
  if (state === 'withdrawn when contested') {
    const { response } = aRequest(type, 'contested', { openedBy });
    return aRequest(type, 'withdrawn', { openedBy, response });
  }
  return aRequest(type, state.split(',')[0] as RequestStatus, { openedBy });
};

/** The order, its request and the time at which a command meets that state of it. */
export const metIn = (type: RequestType, opener: Party, state: State) => {
  const isOpen = state.endsWith('its deadline');
  const pending = aPendingRequest(type, {
    openedBy: actorIn(opener),
    ...(isContested(state) && { contestedIn: 4 }),
  });
  return {
    order: anOrder({ pendingRequest: isOpen ? pending : null }),
    now: momentOf(state),
    request: requestIn(type, opener, state),
  };
};
