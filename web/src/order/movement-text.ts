import { partyName } from '../api/parties.ts';
import type { Charge, Order, Refund } from '../api/types.ts';
import { formatMoney } from '../money/format-money.ts';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

/** The service gives a charge up that the customer has not confirmed for so long. */
const CONFIRM_WITHIN_MS = 72 * 3600_000;

export interface ToldMovement {
  readonly order: Order;
  readonly kind: 'charge' | 'refund';
  readonly movement: Charge | Refund;
  /** Whether its reader is the customer. */
  readonly isCustomer: boolean;
}

/** How far a charge or a refund is: whom it waits for, what is to be done, how much has moved. */
export function movementText(told: ToldMovement, reader: Reader): string {
  const { order, kind, movement } = told;
  const { status, waitsFor, moved } = movement;
  const t = texts.movements[kind];
  const part = moved && formatMoney(moved, order.price.currency, reader.locale);
  if (status === 'failed' && part) return t.failedInPart(part);
  const state = waitsFor ? waitText(told, waitsFor, reader) : texts.movements.status[status];
  return part ? `${state} ${t.moved(part)}` : state;
}

function waitText(
  { order, kind, movement, isCustomer }: ToldMovement,
  waitsFor: 'bank' | 'customer',
  reader: Reader,
): string {
  const t = texts.movements[kind];
  const confirmBy = new Date(Date.parse(movement.requestedAt) + CONFIRM_WITHIN_MS).toISOString();
  const tell = { bank: t.bank, customer: isCustomer ? t.you : t.they }[waitsFor];
  return tell({
    amount: formatMoney(movement.amount, order.price.currency, reader.locale),
    who: partyName(order, 'customer'),
    by: formatDeadline(confirmBy, reader),
  });
}
