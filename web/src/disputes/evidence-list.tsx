import { texts } from '../texts/texts.ts';
import styles from './evidence-list.module.css';

interface EvidenceListProps {
  readonly evidence: readonly { readonly description: string; readonly url?: string }[];
}

/** What was shown for it. Links lead out of the page, to what the other party chose. */
export function EvidenceList({ evidence }: EvidenceListProps) {
  return (
    <ul className={styles.list} aria-label={texts.dispute.evidence}>
      {evidence.map(({ description, url }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence never changes
        <li key={index}>
          <bdi>{description}</bdi>
          {url && (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className={styles.link}
            >
              <bdi dir="ltr">{url}</bdi>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
