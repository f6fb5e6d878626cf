import { use } from 'react';
import { BrandLinks } from '../brand/brand-links.tsx';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { SignedInContext } from '../sign-in/session-context.tsx';
import styles from './footer.module.css';
import { LanguageChoice } from './language-choice.tsx';

/** Below every view. */
export function Footer() {
  const signedIn = use(SignedInContext);
  return (
    <footer className={styles.footer} data-screen-only="">
      <LanguageChoice />
      <BrandLinks />
      {signedIn && (
        <span className={styles.keys}>
          <Shortcuts />
        </span>
      )}
    </footer>
  );
}
