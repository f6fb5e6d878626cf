const HAS_RTL = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Signs that turn round the text after them, or end our own isolation. */
const DIRECTION_CHANGES = /[\u202a-\u202e\u2066-\u2069]/g;
const BREAKS = /[\s\p{Cc}]+/gu;

/** What people wrote, on one line, and unable to change the direction of the sentence around it. */
export const quoteIn = (direction: 'ltr' | 'rtl', written: string): string => {
  const line = written.replace(DIRECTION_CHANGES, '').replace(BREAKS, ' ').trim();
  if (HAS_RTL.test(line) === (direction === 'rtl')) return line;
  return FIRST_STRONG_ISOLATE + line + POP_ISOLATE;
};
