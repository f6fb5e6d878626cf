/** The views, each loaded when it is wanted. */
export const views = {
  signIn: () => import('../sign-in/sign-in-page.tsx'),
  signedIn: () => import('../sign-in/signed-in-page.tsx'),
  orders: () => import('../orders/orders-page.tsx'),
  order: () => import('../order/order-page.tsx'),
  disputes: () => import('../desk/disputes-page.tsx'),
  payments: () => import('../desk/payments-page.tsx'),
};

/** Begins to load the view that a path most likely leads to, while the router is still on its way. */
export function loadViewAt(path: string): void {
  const isOrder = /^\/orders\/./.test(path);
  const view = isOrder ? views.order : path.startsWith('/desk') ? views.disputes : views.orders;
  // The router asks for it again, and tells the reader if it cannot be had.
  view().catch(() => undefined);
}
