import { useEffect, useEffectEvent, useState } from 'react';
import type { AnyProblem } from '#client';
import type { GetToken } from '../../../public/embed.d.ts';
import { createApi } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import type { SignedIn } from '../../sign-in/session-context.tsx';
import { serviceOrigin } from '../element/service-origin.ts';
import { embeddedSession } from './embedded-session.ts';

type Known = { readonly signedIn?: SignedIn; readonly isRefused?: boolean };

/** Who looks at the page, by its tokens; `isRefused` once it has none that the service takes. */
export function useEmbeddedSession(getToken: GetToken, onProblem: (problem: AnyProblem) => void) {
  const [known, setKnown] = useState<Known>({});
  const [tries, setTries] = useState(0);
  const tell = useEffectEvent(onProblem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    let isOver = false;
    const now = (next: Known) => !isOver && setKnown(next);
    now({});
    embeddedSession(getToken).then(
      (session) => {
        const api = createApi(session, () => now({ isRefused: true }), serviceOrigin);
        now({ signedIn: { session, api, signOut: () => undefined } });
      },
      (error: unknown) => {
        if (!isOver && isProblem(error)) tell(error);
        now({ isRefused: true });
      },
    );
    return () => {
      isOver = true;
    };
  }, [getToken, tries]);
  return { ...known, retry: () => setTries(tries + 1) };
}
