import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { createApi } from '../api/client.ts';
import { presence } from '../api/presence.ts';
import type { Session } from '../sign-in/session.ts';
import { SignedInContext } from '../sign-in/session-context.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import { SignInContext } from '../sign-in/sign-in-context.tsx';
import { router } from './router.tsx';

/** The client tries again by itself. */
const createQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2000 } } });

interface AppProps {
  readonly signIn: SignIn;
  readonly restored: Session | undefined;
}

export function App({ signIn, restored }: AppProps) {
  const [session, setSession] = useState(restored);
  const isLeaving = useRef(false);
  // What one person has seen is not shown to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for each person
  const client = useMemo(createQueryClient, [session]);
  const signedIn = useMemo(() => {
    if (!session) return undefined;
    const end = () => setSession(undefined);
    const signOut = () => {
      isLeaving.current = true;
      void session.signOut().finally(end);
    };
    return { session, signOut, api: createApi(session, end) };
  }, [session]);
  useEffect(presence.watch, []);
  useViewsGuarded(session !== undefined, isLeaving);
  return (
    <SignInContext value={{ signIn, onSignedIn: setSession }}>
      <SignedInContext value={signedIn}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} context={{ signedIn }} />
        </QueryClientProvider>
      </SignedInContext>
    </SignInContext>
  );
}

/**
 * Who is signed in decides which views may be seen. Whoever signs out leaves the view behind; when
 * the tokens cannot be renewed, signing in leads back to it.
 */
function useViewsGuarded(isSignedIn: boolean, isLeaving: RefObject<boolean>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at whenever it changes
  useEffect(() => {
    void (isLeaving.current ? router.navigate({ to: '/' }) : router.invalidate());
    isLeaving.current = false;
  }, [isSignedIn]);
}
