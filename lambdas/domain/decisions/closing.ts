import type { OrderRequest } from '../order-request.ts';
import type { RequestType } from '../requests/names.ts';

interface Closing {
  readonly requestId: string;
  readonly type: RequestType;
  readonly extensions?: number;
}

/** What every event that stops a request's timer says of it. */
export const closing = ({ requestId, type, extensions }: OrderRequest): Closing => ({
  requestId,
  type,
  ...(extensions && { extensions }),
});
