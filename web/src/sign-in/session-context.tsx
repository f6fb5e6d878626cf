import { createContext, use } from 'react';
import type { Api } from '../api/client.ts';
import type { Session } from './session.ts';

/** Who uses the page, and the service as they may use it. */
export interface SignedIn {
  readonly session: Session;
  readonly api: Api;
  readonly signOut: () => void;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Only below the root layout's check that somebody is signed in. */
export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext);
  if (!signedIn) throw new Error('Nobody is signed in');
  return signedIn;
}
