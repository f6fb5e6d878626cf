import type { FieldError } from '../api/problem.ts';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

const t = texts.faults;

/** What is wrong with a field and what to do, in the reader's words; the service's own are English. */
export function faultText(fault: FieldError, reader: Reader): string {
  const tell = SENTENCES[fault.code] ?? t.other;
  return typeof tell === 'string' ? tell : tell(fault, reader);
}

const number = ({ min, max }: FieldError): string => {
  if (min === undefined) return max === undefined ? t.other : t['number-at-most']({ max });
  return max === undefined ? t['number-at-least']({ min }) : t['number-range']({ min, max });
};

const length = ({ min = 0, max = 0 }: FieldError): string =>
  min === 0 ? t['text-at-most']({ max }) : t['text-length']({ min, max });

const time = ({ after, earliest, latest }: FieldError, reader: Reader): string => {
  const told = (instant: string) => formatDeadline(instant, reader);
  if (earliest) return t['time-from']({ earliest: told(earliest) });
  if (!after) return t.other;
  return latest
    ? t['time-between']({ after: told(after), latest: told(latest) })
    : t['time-after']({ after: told(after) });
};

const SENTENCES: Readonly<
  Record<FieldError['code'], string | ((fault: FieldError, reader: Reader) => string)>
> = {
  'text-length': length,
  'number-range': number,
  'list-length': ({ min = 0, max = 0 }) => t['list-length']({ min, max }),
  'not-an-option': t['not-an-option'],
  'not-a-time': t['not-a-time'],
  'time-range': time,
  'times-missing': t['times-missing'],
  'times-unchanged': t['times-unchanged'],
  'end-before-start': t['end-before-start'],
  'already-started': t['already-started'],
  'deadline-fixed': t['deadline-fixed'],
  'total-too-high': t['total-too-high'],
  'not-an-https-url': t['not-an-https-url'],
  'file-unknown': t['file-unknown'],
  'file-repeated': t['file-repeated'],
  'file-expired': t['file-expired'],
  'file-awaited': t['file-awaited'],
  'file-scanning': t['file-scanning'],
  'file-wrong-content': t['file-wrong-content'],
  'file-not-clean': t['file-not-clean'],
  // No field of the page's forms can have these.
  'unknown-field': t.other,
  'not-an-object': t.other,
  'not-an-id': t.other,
  'not-a-currency': t.other,
  'same-party': t.other,
  'not-a-cursor': t.other,
  'not-a-key': t.other,
};
