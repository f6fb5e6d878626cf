import type { OrderRequest } from '../../domain/order-request.ts';
import type { Take } from '../../domain/take.ts';
import { type RequestView, requestView } from './request-view.ts';

/** A request as moderators see it: with who has taken it. Parties are never shown this. */
export interface ModeratedRequest extends RequestView {
  readonly taken?: Take;
}

/** @param take one that has not lapsed */
export const moderatedView = (request: OrderRequest, take: Take | undefined): ModeratedRequest => ({
  ...requestView(request),
  ...(take && { taken: takeView(take) }),
});

const takeView = ({ by, at, until }: Take): Take => ({
  by: { id: by.id, role: by.role },
  at,
  until,
});
