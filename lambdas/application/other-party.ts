import { stillAway } from '../domain/absence.ts';
import { type Caller, otherPartyOf } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { Order } from '../domain/order.ts';
import type { OrderPorts } from './ports.ts';

/**
 * Until when the party opposite the caller is away, `null` while it is there. Undefined where nobody
 * can say so, and for callers who are no party: they are not told.
 */
export type OthersAbsence = Instant | null | undefined;

/** Looks up at once, for each of the orders, until when the party opposite the caller is away. */
export const othersAbsences = async (
  { absences, clock }: Pick<OrderPorts, 'absences' | 'clock'>,
  orders: readonly Order[],
  caller: Caller,
): Promise<(order: Order) => OthersAbsence> => {
  const others = orders.flatMap((order) => otherPartyOf(order, caller) ?? []);
  if (!absences || others.length === 0) return () => undefined;
  const found = await absences.of(others);
  const now = clock.now();
  return (order) => {
    const other = otherPartyOf(order, caller);
    return other === undefined ? undefined : stillAway(found.get(other), now);
  };
};

/** Looks up until when the party opposite the caller is away. */
export const othersAbsence = async (
  ports: Pick<OrderPorts, 'absences' | 'clock'>,
  order: Order,
  caller: Caller,
): Promise<OthersAbsence> => (await othersAbsences(ports, [order], caller))(order);
