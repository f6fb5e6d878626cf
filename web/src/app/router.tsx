import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import { FailurePage, NotFoundPage } from './failure-page.tsx';
import { RootLayout } from './root-layout.tsx';
import { signInSearch } from './sign-in-search.ts';

const root = createRootRoute({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: FailurePage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to="/orders" search={{ role: 'customer' }} replace />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('../sign-in/signed-in-page.tsx'), 'SignedInPage'),
});

const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: ({ role }: Record<string, unknown>): { role: 'customer' | 'pro' } => ({
    role: role === 'pro' ? 'pro' : 'customer',
  }),
  component: lazyRouteComponent(() => import('../orders/orders-page.tsx'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../order/order-page.tsx'), 'OrderPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, signIn, signedIn, orders, order]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
