import type { SignIn } from '../sign-in.ts';
import { restoreSession } from './local-session.ts';

export const localSignIn: SignIn = {
  restore: restoreSession,
  loadView: () => import('./local-sign-in-view.tsx'),
};
