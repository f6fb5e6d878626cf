import { hasDeadline, type Order, type PartyActor } from '../../domain/order.ts';
import type { OrderRequest } from '../../domain/order-request.ts';

/** A request as its readers see it. */
export const requestView = (request: OrderRequest): OrderRequest => ({
  requestId: request.requestId,
  orderId: request.orderId,
  type: request.type,
  status: request.status,
  openedBy: partyView(request.openedBy),
  openedAt: request.openedAt,
  expiresAt: request.expiresAt,
  onSilence: request.onSilence,
  round: request.round,
  ...(request.counterTo && { counterTo: request.counterTo }),
  ...(request.counteredBy && { counteredBy: request.counteredBy }),
  form: request.form,
  response: request.response,
  ...(request.resolution && { resolution: request.resolution }),
  ...(request.closedAt && { closedAt: request.closedAt }),
});

export type RequestView = ReturnType<typeof requestView>;

/** A pending request without its long texts, as lists show it. */
export type RequestSummary = Omit<
  OrderRequest,
  'form' | 'response' | 'resolution' | 'counteredBy' | 'extensions' | 'closedAt'
>;

export const pendingSummary = ({ orderId, pendingRequest }: Order): RequestSummary | null =>
  pendingRequest && {
    requestId: pendingRequest.requestId,
    orderId,
    type: pendingRequest.type,
    status: hasDeadline(pendingRequest) ? 'pending' : 'contested',
    openedBy: partyView(pendingRequest.openedBy),
    openedAt: pendingRequest.openedAt,
    expiresAt: pendingRequest.expiresAt,
    onSilence: pendingRequest.onSilence,
    round: pendingRequest.round ?? 1,
    ...(pendingRequest.counterTo && { counterTo: pendingRequest.counterTo }),
  };

const partyView = ({ id, role }: PartyActor): PartyActor => ({ id, role });
