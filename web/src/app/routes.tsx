import { type ComponentType, lazy, type ReactNode, use } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { SignedInContext } from '../sign-in/session-context.tsx';
import { addresses } from './addresses.ts';
import { NotFoundPage } from './failure-page.tsx';
import { loadPart } from './lazy-part.ts';
import { readQuery } from './read-query.ts';
import { returnPath } from './return-path.ts';
import { views } from './views.ts';

const view = <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) =>
  lazy(async () => ({ default: (await loadPart(load))[name] }));

const SignInPage = view(views.signIn, 'SignInPage');
const SignedInPage = view(views.signedIn, 'SignedInPage');
const OrdersPage = view(views.orders, 'OrdersPage');
const OrderPage = view(views.order, 'OrderPage');
const DisputesPage = view(views.disputes, 'DisputesPage');
const PaymentsPage = view(views.payments, 'PaymentsPage');

/** Who has signed out leaves the view behind; who has to sign in anew comes back to it. */
interface RoutesProps {
  readonly hasSignedOut: boolean;
}

/** Which view is at which address, and who may see it. */
export function Routes({ hasSignedOut }: RoutesProps) {
  const signedIn = use(SignedInContext);
  const { returnTo } = readQuery(useSearch());
  const home = signedIn?.session.isModerator ? addresses.desk() : addresses.orders();
  const forSignedIn = (view: ReactNode) =>
    signedIn ? view : <SignInFirst hasSignedOut={hasSignedOut} />;
  return (
    <Switch>
      {/* A redirect is taken once: with a key of its own, it is not taken for another one's. */}
      <Route key="sign-in" path="/sign-in">
        {signedIn ? <Redirect to={returnPath(returnTo)} replace /> : <SignInPage />}
      </Route>
      <Route path="/signed-in" component={SignedInPage} />
      <Route key="home" path="/">
        {forSignedIn(<Redirect to={home} replace />)}
      </Route>
      <Route path="/orders">{forSignedIn(<OrdersPage />)}</Route>
      <Route path="/orders/:orderId">{forSignedIn(<OrderPage />)}</Route>
      <Route path="/desk">{forSignedIn(<DisputesPage />)}</Route>
      <Route path="/desk/payments">{forSignedIn(<PaymentsPage />)}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}

function SignInFirst({ hasSignedOut }: RoutesProps) {
  const [path] = useLocation();
  const search = useSearch();
  const here = search ? `${path}?${search}` : path;
  return <Redirect to={addresses.signIn(hasSignedOut ? '/' : here)} replace />;
}
