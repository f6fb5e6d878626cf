/** The two sides of an order. */
export type Party = 'customer' | 'pro';

export type Role = Party | 'moderator' | 'marketplace' | 'system';

/** What the ids of parties look like: whoever is called otherwise is a party of no order. */
export const PARTY_ID = /^[!-~]{1,128}$/;

/** Who did something to an order, and as what. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** Who is calling, as the access token says: a role on an order follows from the order. */
export interface Caller {
  readonly id: string;
  readonly isBackEnd: boolean;
  readonly isModerator: boolean;
  readonly isSystem: boolean;
}

/** The service itself, when a deadline passes or money has moved. */
export const SYSTEM: Caller = {
  id: 'system',
  isBackEnd: false,
  isModerator: false,
  isSystem: true,
};

/** The service itself as the one who did something. */
export const SYSTEM_ACTOR: Actor = { id: SYSTEM.id, role: 'system' };

interface Parties {
  readonly customerId: string;
  readonly proId: string;
}

const partyOf = (order: Parties, caller: Caller): Party | undefined => {
  if (caller.id === order.customerId) return 'customer';
  return caller.id === order.proId ? 'pro' : undefined;
};

/**
 * Everything that a caller is to an order; empty for a stranger. A moderator who is a party
 * of the order is only that: nobody decides their own case.
 */
export const rolesOn = (order: Parties, caller: Caller): readonly Role[] => {
  if (caller.isSystem) return ['system'];
  const party = partyOf(order, caller);
  const roles: Role[] = party ? [party] : [];
  if (caller.isBackEnd) roles.push('marketplace');
  if (caller.isModerator && !party) roles.push('moderator');
  return roles;
};

export const otherParty = (party: Party): Party => (party === 'customer' ? 'pro' : 'customer');

/** Who the caller has across from them on an order, if they are a party of it. */
export const otherPartyOf = (order: Parties, caller: Caller): string | undefined => {
  const party = caller.isSystem ? undefined : partyOf(order, caller);
  return party && (party === 'customer' ? order.proId : order.customerId);
};

export const isParty = (role: unknown): role is Party => role === 'customer' || role === 'pro';
