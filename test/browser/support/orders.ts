import type { Marketplace } from '../../support/marketplace.ts';

const DAY_MS = 86_400_000;

interface Given {
  readonly startsInDays?: number;
  readonly lasts?: number;
  readonly title?: string;
  readonly payment?: object | undefined;
}

/** An order between Robin and Jo, over $480 and a fee of $20, that starts in some days. */
export async function placeOrder(
  market: Marketplace,
  { startsInDays = 3, lasts = 7, title = 'Paint the hall', ...changes }: Given = {},
): Promise<string> {
  const now = Date.parse(await market.service.now());
  const inDays = (days: number) => new Date(now + days * DAY_MS).toISOString();
  return market.place({
    ...changes,
    title,
    customerName: 'Robin',
    proName: 'Jo',
    startAt: inDays(startsInDays),
    endAt: inDays(startsInDays + lasts),
  });
}

/** An order whose work should have been done: a ground for a dispute. */
export const lateOrder = (market: Marketplace): Promise<string> =>
  placeOrder(market, { startsInDays: -10, title: 'Kitchen shelves' });
