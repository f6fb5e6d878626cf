import type { ComponentType } from 'react';
import type { Session } from './session.ts';

export interface SignInViewProps {
  readonly signIn: SignIn;
  /** Path to go to afterwards. */
  readonly returnTo: string;
  readonly onSignedIn: (session: Session) => void;
}

/** One way of signing in. */
export interface SignIn {
  /** Who is signed in in this tab already. */
  restore(): Promise<Session | undefined>;
  /** What the sign-in page shows. */
  loadView(): Promise<{ readonly default: ComponentType<SignInViewProps> }>;
  /** Has ready what `leave` needs. */
  prepare?(): void;
  /** Goes to a provider to sign in there. */
  leave?(returnTo: string): Promise<void>;
  /** Ends a sign-in at a provider, which has sent the reader back to this page. */
  complete?(): Promise<{ session: Session; returnTo: string }>;
}
