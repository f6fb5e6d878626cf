import { useId, useState } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { texts } from '../texts/texts.ts';
import { type Shortcut, shortcutKeys } from './shortcut-keys.ts';
import styles from './shortcut-list.module.css';
import { areSingleKeysOn, turnSingleKeys } from './single-keys.ts';

/** Which keys do what, and the way to turn them off. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const [areOn, setOn] = useState(areSingleKeysOn);
  const helpId = useId();
  const t = texts.shortcuts;
  return (
    <Dialog open onClose={onClose} title={t.title}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={areOn}
          aria-describedby={helpId}
          onChange={({ target }) => {
            setOn(target.checked);
            turnSingleKeys(target.checked);
          }}
        />
        {t.singleKeys}
      </label>
      <p id={helpId} className={styles.help}>
        {t.singleKeysHelp}
      </p>
      <dl className={styles.list} data-off={areOn ? undefined : ''}>
        {(Object.keys(shortcutKeys) as Shortcut[]).map((shortcut) => (
          <div key={shortcut} className={styles.row}>
            <dt>{t[shortcut]}</dt>
            <dd className={styles.keys}>
              <Keys shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const [first, second] = shortcutKeys[shortcut] as readonly string[];
  return (
    <>
      <kbd className={styles.key}>{first}</kbd>
      {second && (
        <>
          {' '}
          {texts.shortcuts.between} <kbd className={styles.key}>{second}</kbd>
        </>
      )}
    </>
  );
}
