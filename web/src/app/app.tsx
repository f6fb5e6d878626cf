import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createApi } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { SignIn } from '../sign-in/config.ts';
import type { Session } from '../sign-in/session.ts';
import { SignedInContext } from '../sign-in/session-context.tsx';
import { SignInContext } from '../sign-in/sign-in-context.tsx';
import { router } from './router.tsx';

const isRefused = (error: unknown): boolean => error instanceof Problem && error.status < 500;

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && !isRefused(error), staleTime: 2000 },
    },
  });

interface AppProps {
  readonly signIn: SignIn;
  readonly restored: Session | undefined;
}

export function App({ signIn, restored }: AppProps) {
  const [session, setSession] = useState(restored);
  // What one person has seen is not shown to the next.
  const person = useMemo(
    () => ({ client: createQueryClient(), api: session && createApi(session), session }),
    [session],
  );
  const signedIn = useMemo(() => {
    const { api, session } = person;
    if (!api || !session) return undefined;
    const signOut = () => void session.signOut().finally(() => setSession(undefined));
    return { api, session, signOut };
  }, [person]);
  useViewsGuarded(signedIn !== undefined);
  return (
    <SignInContext value={{ signIn, onSignedIn: setSession }}>
      <SignedInContext value={signedIn}>
        <QueryClientProvider client={person.client}>
          <RouterProvider router={router} context={{ signedIn }} />
        </QueryClientProvider>
      </SignedInContext>
    </SignInContext>
  );
}

/** Who is signed in decides which views may be seen; signing out leaves the view behind. */
function useViewsGuarded(isSignedIn: boolean): void {
  const wasSignedIn = useRef(isSignedIn);
  useEffect(() => {
    const hasLeft = wasSignedIn.current && !isSignedIn;
    wasSignedIn.current = isSignedIn;
    void (hasLeft ? router.navigate({ to: '/' }) : router.invalidate());
  }, [isSignedIn]);
}
