import { type ReactNode, use } from 'react';
import { LiveRegion } from '../announcements/live-region.tsx';
import { SignedInContext } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { Footer } from './footer.tsx';
import styles from './root-layout.module.css';
import { TopBar } from './top-bar.tsx';
import { WaitingCount } from './waiting-count.tsx';

/** The frame of every view. */
export function RootLayout({ children }: { children: ReactNode }) {
  const signedIn = use(SignedInContext);
  return (
    <>
      <a className={styles.skip} href="#content">
        {texts.common.skipToContent}
      </a>
      {signedIn && <TopBar signedIn={signedIn} />}
      {signedIn && <WaitingCount />}
      <ConnectionNotice />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <LiveRegion />
    </>
  );
}
