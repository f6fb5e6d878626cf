import type { Caller, Runner } from '../support/runner.ts';

/** The parties of orders that fit; they are those of the description's examples, so that these fit, too. */
export const parties = { customerId: 'user-ada', proId: 'user-linus' };

export const callers = {
  customer: { sub: parties.customerId },
  pro: { sub: parties.proId },
  backEnd: { sub: 'client-marketplace', scope: 'order-requests/orders.write' },
  moderator: { sub: 'user-grace', groups: ['moderators'] },
  stranger: { sub: 'user-eve' },
} as const satisfies Readonly<Record<string, Caller>>;

/** A token for each role. */
export async function tokensFor(runner: Runner): Promise<Readonly<Record<string, string>>> {
  const made = Object.entries(callers).map(
    async ([role, caller]) => [role, await runner.token(caller)] as const,
  );
  return Object.fromEntries(await Promise.all(made));
}
