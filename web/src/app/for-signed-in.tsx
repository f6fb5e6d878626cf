import { Outlet } from '@tanstack/react-router';
import { use } from 'react';
import { SignedInContext } from '../sign-in/session-context.tsx';

/** Empty from signing out until the way to the sign-in has been taken. */
export function ForSignedIn() {
  return use(SignedInContext) ? <Outlet /> : null;
}
