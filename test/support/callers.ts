import type { Actor, Caller, Role } from '../../lambdas/domain/actor.ts';

const nobody: Caller = { id: 'nobody', isBackEnd: false, isModerator: false, isSystem: false };

export const CUSTOMER: Caller = { ...nobody, id: 'customer-1' };
export const PRO: Caller = { ...nobody, id: 'pro-1' };
export const STRANGER: Caller = { ...nobody, id: 'stranger-1' };
export const MODERATOR: Caller = { ...nobody, id: 'moderator-1', isModerator: true };
/** A second one, who may be at it at the same time. */
export const COLLEAGUE: Caller = { ...MODERATOR, id: 'moderator-2' };
export const BACK_END: Caller = { ...nobody, id: 'shop-back-end', isBackEnd: true };
export const THE_SYSTEM: Caller = { ...nobody, id: 'system', isSystem: true };

export const CALLERS: Readonly<Record<Role, Caller>> = {
  customer: CUSTOMER,
  pro: PRO,
  moderator: MODERATOR,
  marketplace: BACK_END,
  system: THE_SYSTEM,
};

export const actorIn = <R extends Role>(role: R): Actor & { readonly role: R } => ({
  id: CALLERS[role].id,
  role,
});
