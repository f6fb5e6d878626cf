import { LogOut } from 'lucide-react';
import { useLocation } from 'wouter';
import { usePageName } from '../brand/brand.ts';
import { BrandMark } from '../brand/brand-mark.tsx';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import type { SignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { addresses } from './addresses.ts';
import { Link } from './link.tsx';
import styles from './top-bar.module.css';

/** Where one is, who one is, and the way out. */
export function TopBar({ signedIn: { session, signOut } }: { signedIn: SignedIn }) {
  const name = usePageName();
  const [path] = useLocation();
  return (
    <header className={styles.bar} data-screen-only="">
      <div className={styles.inner}>
        <BrandMark />
        <nav aria-label={name} className={styles.nav}>
          <Link
            href={addresses.orders()}
            isCurrent={path.startsWith('/orders')}
            className={styles.link}
          >
            {texts.common.yourOrders}
          </Link>
          {session.isModerator && (
            <Link
              href={addresses.desk()}
              isCurrent={path.startsWith('/desk')}
              className={styles.link}
            >
              {texts.desk.label}
            </Link>
          )}
        </nav>
        <span className={styles.who}>
          <Avatar id={session.userId} name={session.name} />
          <span className="visually-hidden">{texts.signIn.signedInAs({ who: session.name })}</span>
          <bdi className={styles.name} aria-hidden="true">
            {session.name}
          </bdi>
        </span>
        <Button look="quiet" onClick={signOut}>
          <LogOut className={styles.icon} size="1.25rem" aria-hidden="true" />
          <span className={styles.words}>{texts.signIn.signOut}</span>
        </Button>
      </div>
    </header>
  );
}
