import type { OrderRequest } from '../api/types.ts';
import { DAY } from '../time/units.ts';

const LONGEST = 14 * DAY;

/** How much longer, in milliseconds, is offered at one press. */
const LONGER = [DAY, 2 * DAY, 7 * DAY] as const;

/** A new deadline, and how much later it is than the present one. */
export interface MoreTime {
  readonly expiresAt: string;
  readonly longerMs: number;
}

type Waiting = Pick<OrderRequest, 'openedAt' | 'expiresAt'>;

/** The deadlines that can be offered; none if it cannot be moved any further. */
export function moreTimeFor({ openedAt, expiresAt }: Waiting): readonly MoreTime[] {
  const from = Date.parse(expiresAt);
  const most = Math.floor((Date.parse(openedAt) + LONGEST) / 1000) * 1000 - from;
  if (most <= 0) return [];
  const offered = LONGER.filter((longerMs) => longerMs < most);
  const last = offered.length < LONGER.length ? [most] : [];
  return [...offered, ...last].map((longerMs) => ({
    expiresAt: new Date(from + longerMs).toISOString().replace('.000Z', 'Z'),
    longerMs,
  }));
}
