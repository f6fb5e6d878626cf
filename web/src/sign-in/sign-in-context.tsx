import { createContext, use } from 'react';
import type { SignIn } from './config.ts';
import type { Session } from './session.ts';

interface SignInAccess {
  readonly signIn: SignIn;
  readonly onSignedIn: (session: Session) => void;
}

export const SignInContext = createContext<SignInAccess | undefined>(undefined);

export function useSignIn(): SignInAccess {
  const access = use(SignInContext);
  if (!access) throw new Error('The way to sign in is not known');
  return access;
}
