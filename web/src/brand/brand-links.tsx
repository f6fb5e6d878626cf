import { texts } from '../texts/texts.ts';
import { type Brand, useBrand } from './brand.ts';
import styles from './brand-links.module.css';

const LINKS: readonly (keyof Brand['links'])[] = ['help', 'terms', 'privacy'];

/** Ways to the marketplace's own pages: those that its brand names. */
export function BrandLinks() {
  const links = useBrand()?.links ?? {};
  const named = LINKS.filter((name) => links[name]);
  if (named.length === 0) return null;
  return (
    <nav aria-label={texts.brand.links}>
      <ul className={styles.links}>
        {named.map((name) => (
          <li key={name}>
            <a href={links[name]} className={styles.link}>
              {texts.brand[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
