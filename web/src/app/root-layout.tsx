import { Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { use } from 'react';
import { SignedInContext } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { LiveRegion } from './live-region.tsx';
import styles from './root-layout.module.css';
import { TopBar } from './top-bar.tsx';

/** The frame of every view. Whoever is not signed in is sent to sign in first, and back. */
export function RootLayout() {
  const signedIn = use(SignedInContext);
  const { pathname, href } = useRouterState({ select: ({ location }) => location });
  const isOpen = pathname === '/sign-in' || pathname === '/signed-in';
  if (!signedIn && !isOpen) return <Navigate to="/sign-in" search={{ returnTo: href }} replace />;
  return (
    <>
      <a className={styles.skip} href="#content">
        {texts.skipToContent}
      </a>
      {signedIn && <TopBar signedIn={signedIn} />}
      <ConnectionNotice />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <LiveRegion />
    </>
  );
}
