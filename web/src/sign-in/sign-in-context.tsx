import { createContext, use } from 'react';
import type { Session } from './session.ts';
import type { SignIn } from './sign-in.ts';

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
