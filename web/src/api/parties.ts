import { texts } from '../texts/texts.ts';
import type { Party, Role } from './types.ts';

interface Parties {
  readonly customerId: string;
  readonly proId: string;
  readonly customerName?: string;
  readonly proName?: string;
}

/** Which side of the order somebody is on; undefined for a moderator who is on neither. */
export function partyOf(order: Parties, userId: string): Party | undefined {
  if (order.customerId === userId) return 'customer';
  return order.proId === userId ? 'pro' : undefined;
}

export const otherParty = (party: Party): Party => (party === 'customer' ? 'pro' : 'customer');

/** A party's name, or what it is. */
export const partyName = (order: Parties, party: Party): string =>
  (party === 'customer' ? order.customerName : order.proName) ?? texts.nameless[party];

/** Who did something, as the history calls them. */
export const actorName = (order: Parties, role: Role): string =>
  role === 'customer' || role === 'pro' ? partyName(order, role) : texts.roles[role];
