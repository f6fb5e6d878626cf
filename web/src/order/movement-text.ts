import { partyName } from '../api/parties.ts';
import type { Charge, Order, Refund } from '../api/types.ts';
import { formatMoney } from '../money/format-money.ts';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

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
  if (status === 'failed' && part) return t.failedInPart({ moved: part });
  const state =
    waitsFor && !isGivenUp(told)
      ? waitText(told, waitsFor, reader)
      : texts.movements.status[status];
  return part ? `${state} ${t.moved({ amount: part })}` : state;
}

const confirmByOf = (movement: Charge | Refund): string | undefined =>
  'confirmBy' in movement ? movement.confirmBy : undefined;

/** Nobody can confirm it any more: the order is canceled. */
export const isGivenUp = ({ kind, movement }: Pick<ToldMovement, 'kind' | 'movement'>): boolean =>
  kind === 'charge' && movement.waitsFor === 'customer' && !confirmByOf(movement);

function waitText(
  { order, kind, movement, isCustomer }: ToldMovement,
  waitsFor: 'bank' | 'customer',
  reader: Reader,
): string {
  const t = texts.movements[kind];
  const confirmBy = confirmByOf(movement);
  if (waitsFor === 'bank') return t.bank;
  const values = {
    amount: formatMoney(movement.amount, order.price.currency, reader.locale),
    who: partyName(order, 'customer'),
    by: confirmBy ? formatDeadline(confirmBy, reader) : '',
  };
  if (!isCustomer) return t.they(values);
  return kind === 'charge' ? texts.movements.charge.you(values) : texts.movements.refund.you;
}
