import { type Caller, rolesOn } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import type { Order } from '../domain/order.ts';

/** Nobody moderates an order of their own. @throws Rejection `role-not-allowed` */
export const assertModerator = (order: Order, caller: Caller): void => {
  if (!rolesOn(order, caller).includes('moderator')) throw roleNotAllowed();
};
