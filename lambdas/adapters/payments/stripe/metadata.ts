import type { PaymentInstruction } from '../../../application/ports.ts';

/** By what Stripe's objects say which movement they are part of. */
const ORDER = 'order_requests_order';
const MOVEMENT = 'order_requests_movement';
const KEY = 'order_requests_key';

type Metadata = Readonly<Record<string, string>> | null;

export interface MovementTag {
  readonly orderId: string;
  readonly movementId: string;
  /** The key of the try that has made it. */
  readonly key: string;
}

export const toMetadata = ({ orderId, movementId, key }: MovementTag): Record<string, string> => ({
  [ORDER]: orderId,
  [MOVEMENT]: movementId,
  [KEY]: key,
});

/** What it is part of; nothing if we have not made it. */
export const tagOf = (metadata: Metadata): MovementTag | undefined => {
  const { [ORDER]: orderId, [MOVEMENT]: movementId, [KEY]: key } = metadata ?? {};
  return orderId && movementId && key ? { orderId, movementId, key } : undefined;
};

export const isPartOf = (metadata: Metadata, { movementId }: PaymentInstruction): boolean =>
  tagOf(metadata)?.movementId === movementId;
