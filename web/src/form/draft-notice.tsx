import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import styles from './command-form.module.css';

/** Says that what was typed before is back, and takes it away if it is not wanted. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Notice>
      <div role="status" className={styles.draft}>
        <span>{texts.draft.kept}</span>
        <Button look="quiet" onClick={onDiscard}>
          {texts.draft.discard}
        </Button>
      </div>
    </Notice>
  );
}
