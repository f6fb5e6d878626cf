import { useId } from 'react';
import { Select } from '../design/select.tsx';
import { chooseLanguage, type Language, languageNames } from '../texts/language.ts';
import { language, texts } from '../texts/texts.ts';
import styles from './language-choice.module.css';

/** Each language by its own name, for whoever cannot read the one that is shown. */
export function LanguageChoice() {
  const id = useId();
  const choose = (wanted: string) => {
    chooseLanguage(wanted as Language);
    location.reload();
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{texts.common.language}</label>
      <Select id={id} value={language} onChange={(event) => choose(event.target.value)}>
        {Object.entries(languageNames).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
