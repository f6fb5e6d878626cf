import { createContext, use } from 'react';
import { locale } from '../texts/texts.ts';

/** For whom dates and amounts are written. */
export interface Reader {
  readonly locale: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

export const ReaderContext = createContext<Reader>({
  locale,
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const useReader = (): Reader => use(ReaderContext);
