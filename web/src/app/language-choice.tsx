import { useEffect, useId, useRef } from 'react';
import { Select } from '../design/select.tsx';
import { chooseLanguage, type Language, languageNames } from '../texts/language.ts';
import { language, texts } from '../texts/texts.ts';
import styles from './language-choice.module.css';

/** Stays with the page's place in the history while it is loaded anew. */
const chosen = { hasChosenLanguage: true };

/** Each language by its own name, for whoever cannot read the one that is shown. */
export function LanguageChoice() {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (hasJustChosen()) select.current?.focus({ preventScroll: true });
  }, []);
  const choose = (wanted: string) => {
    chooseLanguage(wanted as Language);
    history.replaceState(chosen, '');
    location.reload();
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{texts.common.language}</label>
      <Select
        id={id}
        ref={select}
        value={language}
        onChange={(event) => choose(event.target.value)}
      >
        {Object.entries(languageNames).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Whether the page was loaded for the sake of another language; tells it once. */
function hasJustChosen(): boolean {
  if (!history.state?.hasChosenLanguage) return false;
  history.replaceState(null, '');
  return true;
}
