import { partyOf } from '../api/parties.ts';
import type { Order, Role } from '../api/types.ts';

/**
 * On which side of a conversation somebody stands: its reader at the end of the line, the others at
 * its start. To those who only look on, the pro is what the reader is to a customer.
 */
export function sideOf(role: Role, order: Order, userId: string): 'start' | 'end' {
  return role === (partyOf(order, userId) ?? 'pro') ? 'end' : 'start';
}
