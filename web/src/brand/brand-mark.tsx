import { useBrand } from './brand.ts';
import styles from './brand-mark.module.css';

/** Logo and name of the marketplace; nothing where a stage has no brand. */
export function BrandMark() {
  const brand = useBrand();
  if (!brand) return null;
  const { name, logo } = brand;
  return (
    <a href="/" className={styles.mark}>
      {logo && (
        <picture>
          {logo.darkSrc && <source srcSet={logo.darkSrc} media="(prefers-color-scheme: dark)" />}
          <img
            className={styles.logo}
            src={logo.src}
            width={logo.width}
            height={logo.height}
            alt={logo.saysName ? name : ''}
          />
        </picture>
      )}
      {!logo?.saysName && (
        <bdi className={logo ? `${styles.name} ${styles.beside}` : styles.name}>{name}</bdi>
      )}
    </a>
  );
}
