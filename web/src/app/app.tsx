import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { createApi } from '../api/client.ts';
import { presence } from '../api/presence.ts';
import { queryDefaults } from '../api/query-defaults.ts';
import { discardDrafts } from '../form/drafts.ts';
import type { Session } from '../sign-in/session.ts';
import { SignedInContext } from '../sign-in/session-context.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import { SignInContext } from '../sign-in/sign-in-context.tsx';
import { useDeferredLocation, useDeferredSearch } from './deferred-location.ts';
import { Page } from './page.tsx';

const createQueryClient = () => new QueryClient({ defaultOptions: queryDefaults });

interface AppProps {
  readonly signIn: SignIn;
  readonly restored: Session | undefined;
}

export function App({ signIn, restored }: AppProps) {
  const [session, setSession] = useState(restored);
  const [hasSignedOut, setSignedOut] = useState(false);
  // What one person has seen is not shown to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for each person
  const client = useMemo(createQueryClient, [session]);
  const signedIn = useMemo(() => {
    if (!session) return undefined;
    const end = () => setSession(undefined);
    const signOut = () => {
      discardDrafts();
      setSignedOut(true);
      // Here at once: the provider may be slow, or out of reach.
      void session.signOut().catch(() => undefined);
      end();
    };
    return { session, signOut, api: createApi(session, end) };
  }, [session]);
  useEffect(presence.watch, []);
  const onSignedIn = (next: Session) => {
    setSignedOut(false);
    setSession(next);
  };
  return (
    <SignInContext value={{ signIn, onSignedIn }}>
      <SignedInContext value={signedIn}>
        <QueryClientProvider client={client}>
          <Router hook={useDeferredLocation} searchHook={useDeferredSearch}>
            <Page hasSignedOut={hasSignedOut} />
          </Router>
        </QueryClientProvider>
      </SignedInContext>
    </SignInContext>
  );
}
