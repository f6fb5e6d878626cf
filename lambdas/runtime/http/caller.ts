import type { Caller } from '../../domain/actor.ts';
import type { HttpEvent } from './event.ts';

const BACK_END_SCOPE = 'order-requests/orders.write';
const MODERATORS = 'moderators';

/** The gateway hands on every claim as a text: a list as `[a b]`. */
const words = (claim: unknown): readonly string[] =>
  String(claim ?? '')
    .replace(/^\[(.*)\]$/, '$1')
    .split(/[\s,]+/);

/** Who is calling: only the token that the gateway has verified says so. */
export const callerOf = ({ requestContext }: HttpEvent, groupsClaim: string): Caller => {
  const { claims } = requestContext.authorizer.jwt;
  return {
    // Half a character, as JSON can hold it, cannot be stored.
    id: String(claims.sub ?? '').toWellFormed(),
    isBackEnd: words(claims.scope).includes(BACK_END_SCOPE),
    isModerator: words(claims[groupsClaim]).includes(MODERATORS),
    isSystem: false,
  };
};
