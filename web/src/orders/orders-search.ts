import type { OrdersSearch, OrdersView } from '../api/types.ts';
import type { AddressValues } from '../app/read-query.ts';

/** The views in which a party's orders are shown, as they stand beside each other. */
export const ORDERS_VIEWS = [
  'all',
  'needs-answer',
  'waiting',
  'late',
  'running',
  'ended',
] as const satisfies readonly OrdersView[];

/** As long as the service takes it. */
export const MAX_SEARCH = 100;

const isView = (view: unknown): view is OrdersView => ORDERS_VIEWS.some((one) => one === view);

/** A text to search, or nothing where there is none. */
export const searched = (text: string): string | undefined =>
  [...text.trim()].slice(0, MAX_SEARCH).join('').trim() || undefined;

/** Reads an address, whatever somebody has made of it. */
export function ordersSearch({ role, view, q = '' }: AddressValues): OrdersSearch {
  const text = searched(q);
  return {
    role: role === 'pro' ? 'pro' : 'customer',
    ...(isView(view) && view !== 'all' && { view }),
    ...(text && { q: text }),
  };
}

/** The same view with something else searched, or nothing. */
export const withSearch = ({ role, view }: OrdersSearch, q: string | undefined): OrdersSearch => ({
  role,
  ...(view && { view }),
  ...(q && { q }),
});
