import type { QueryClient } from '@tanstack/react-query';

/** Brings up to date all that an order's change shows in. */
export const refreshOrder = (client: QueryClient, orderId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['order', orderId] }),
    client.invalidateQueries({ queryKey: ['request', orderId] }),
    client.invalidateQueries({ queryKey: ['orders'] }),
    client.invalidateQueries({ queryKey: ['order-counts'] }),
    client.invalidateQueries({ queryKey: ['desk'] }),
    client.invalidateQueries({ queryKey: ['failed-movements'] }),
  ]);
