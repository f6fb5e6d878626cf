import { type Actor, type Caller, type Role, rolesOn } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import type { Order } from '../domain/order.ts';

const USERS: readonly Role[] = ['customer', 'pro', 'moderator'];

/** As what the caller uses files of the order. @throws Rejection unless as a party or a moderator */
export const fileUser = (order: Order, caller: Caller): Actor => {
  const role = rolesOn(order, caller).find((candidate) => USERS.includes(candidate));
  if (!role) throw roleNotAllowed();
  return { id: caller.id, role };
};
