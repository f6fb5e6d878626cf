import { BrandLinks } from '../brand/brand-links.tsx';
import styles from './footer.module.css';
import { LanguageChoice } from './language-choice.tsx';

/** Below every view. */
export function Footer() {
  return (
    <footer className={styles.footer} data-screen-only="">
      <LanguageChoice />
      <BrandLinks />
    </footer>
  );
}
