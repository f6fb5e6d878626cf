import type { Caller } from '../../../lambdas/domain/actor.ts';

const nobody = { isBackEnd: false, isModerator: false, isSystem: false };

export const customer: Caller = { id: 'user-ada', ...nobody };
export const pro: Caller = { id: 'user-linus', ...nobody };
export const backEnd: Caller = { id: 'client-marketplace', ...nobody, isBackEnd: true };
export const moderator: Caller = { id: 'user-grace', ...nobody, isModerator: true };
