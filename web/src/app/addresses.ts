import type { OrdersSearch } from '../api/types.ts';
import type { DeskSearch } from '../desk/desk-search.ts';

type Values = Readonly<Record<string, string | number | undefined>>;

/** Where each view is, with what is shown of it: whatever can be kept as a bookmark. */
export const addresses = {
  orders: (search: OrdersSearch = { role: 'customer' }) => address('/orders', { ...search }),
  order: (orderId: string) => `/orders/${encodeURIComponent(orderId)}`,
  desk: (search: DeskSearch = {}) => address('/desk', { ...search }),
  payments: '/desk/payments',
  signIn: (returnTo: string) => address('/sign-in', { returnTo }),
};

function address(path: string, values: Values): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
