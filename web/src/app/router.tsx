import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { deskSearch } from '../desk/desk-search.ts';
import { ordersSearch } from '../orders/orders-search.ts';
import type { SignedIn } from '../sign-in/session-context.tsx';
import { FailurePage, NotFoundPage } from './failure-page.tsx';
import { ForSignedIn } from './for-signed-in.tsx';
import { RootLayout } from './root-layout.tsx';
import { signInSearch } from './sign-in-search.ts';
import { views } from './views.ts';

interface RouterContext {
  readonly signedIn: SignedIn | undefined;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: FailurePage,
});

/** What only those who have signed in see; all others sign in first, and come back. */
const forSignedIn = createRoute({
  getParentRoute: () => root,
  id: 'for-signed-in',
  component: ForSignedIn,
  beforeLoad: ({ context, location }) => {
    if (!context.signedIn) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => forSignedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    if (context.signedIn?.session.isModerator) throw redirect({ to: '/desk' });
    throw redirect({ to: '/orders', search: { role: 'customer' } });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  beforeLoad: ({ context, search }) => {
    if (context.signedIn) throw redirect({ href: search.returnTo });
  },
  component: lazyRouteComponent(views.signIn, 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(views.signedIn, 'SignedInPage'),
});

const orders = createRoute({
  getParentRoute: () => forSignedIn,
  path: '/orders',
  validateSearch: ordersSearch,
  component: lazyRouteComponent(views.orders, 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => forSignedIn,
  path: '/orders/$orderId',
  component: lazyRouteComponent(views.order, 'OrderPage'),
});

const desk = createRoute({
  getParentRoute: () => forSignedIn,
  path: '/desk',
  validateSearch: deskSearch,
  component: lazyRouteComponent(views.disputes, 'DisputesPage'),
});

const payments = createRoute({
  getParentRoute: () => forSignedIn,
  path: '/desk/payments',
  component: lazyRouteComponent(views.payments, 'PaymentsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn,
    forSignedIn.addChildren([home, orders, order, desk, payments]),
  ]),
  context: { signedIn: undefined },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
