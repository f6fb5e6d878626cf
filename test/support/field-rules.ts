import type { Form } from './forms.ts';

/** A value for a field; what is kept of it is the same value unless told otherwise. */
interface Sample {
  readonly name: string;
  readonly value: unknown;
  readonly kept?: unknown;
}

/** What one field takes and refuses, by example: at its limits and next to them. */
export interface FieldRule {
  readonly accepts: readonly Sample[];
  readonly refuses: readonly Sample[];
}

export const LEFT_OUT = Symbol('left out');

const OMITTED: Sample = { name: 'left out', value: LEFT_OUT, kept: undefined };

const sample = (name: string, value: unknown): Sample => ({ name, value });

const OF_ANOTHER_KIND: readonly Sample[] = [
  sample('null', null),
  sample('true', true),
  sample('an object', { nested: 'x' }),
  sample('nesting without end', JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
];

/** Trimmed text of `min` to `max` characters. */
export const text = (min: number, max: number): FieldRule => ({
  accepts: [
    sample(`${min} characters`, 'x'.repeat(min)),
    sample(`${max} characters`, 'x'.repeat(max)),
    sample(`${max} emoji: each is one character`, '🦊'.repeat(max)),
    {
      name: `${max} characters between blanks`,
      value: `\t\u00a0 ${'x'.repeat(max)} \n`,
      kept: 'x'.repeat(max),
    },
    sample(
      'markup and control characters',
      `<b>&\u0000"${'x'.repeat(Math.max(0, min - 6))}`.slice(0, max),
    ),
  ],
  refuses: [
    ...(min > 0
      ? [
          sample('nothing', ''),
          sample(`${min - 1} characters`, 'x'.repeat(min - 1)),
          sample(`${min - 1} emoji: not more characters`, '🦊'.repeat(min - 1)),
          sample(`${min - 1} characters between blanks`, `  ${'x'.repeat(min - 1)}  `),
          sample('blanks only', ' '.repeat(min)),
        ]
      : []),
    sample(`${max + 1} characters`, 'x'.repeat(max + 1)),
    sample(`${max + 1} emoji`, '🦊'.repeat(max + 1)),
    sample('half an emoji', `${'x'.repeat(min)}\ud83e`.slice(-max)),
    sample('a number', 7),
    sample('a list', ['x'.repeat(min)]),
    ...OF_ANOTHER_KIND,
    OMITTED,
  ],
});

/** A whole number from `min` to `max`. */
export const wholeNumber = (min: number, max: number): FieldRule => ({
  accepts: [sample(`${min}`, min), sample(`${max}`, max)],
  refuses: [
    sample(`${min - 1}`, min - 1),
    sample(`${max + 1}`, max + 1),
    sample('a fraction', min + 0.5),
    sample('more than a number can count', 2 ** 53),
    sample('a text', `${min}`),
    sample('a list', [min]),
    ...OF_ANOTHER_KIND,
    OMITTED,
  ],
});

/** RFC 3339 in UTC. The accepted ones must lie after whatever they are compared with. */
export const time = (): FieldRule => ({
  accepts: [
    sample('a second', '2028-02-29T23:59:59Z'),
    sample('a millisecond', '2028-02-29T23:59:59.999Z'),
    sample('a nanosecond', '2028-02-29T23:59:59.123456789Z'),
  ],
  refuses: [
    sample('a day', '2028-02-29'),
    sample('no zone', '2028-02-29T10:00:00'),
    sample('another zone', '2028-02-29T10:00:00+01:00'),
    sample('no seconds', '2028-02-29T10:00Z'),
    sample('a day that is not in the calendar', '2027-02-29T10:00:00Z'),
    sample('hour 24', '2028-02-29T24:00:00Z'),
    sample('blanks around', ' 2028-02-29T10:00:00Z '),
    sample('a novel of a fraction', `2028-02-29T10:00:00.${'1'.repeat(2_000)}Z`),
    sample('words', 'next Tuesday'),
    sample('nothing', ''),
    sample('a number', 1_835_431_200_000),
    ...OF_ANOTHER_KIND,
    OMITTED,
  ],
});

/** An address that starts with https. */
export const httpsUrl = (): FieldRule => ({
  accepts: [
    sample('a host', 'https://example.com'),
    sample('a path, a query and a fragment', 'https://example.com:8443/a%20b?c=d&e=%F0#f'),
    sample('2000 characters', `https://example.com/${'x'.repeat(1980)}`),
    sample('another script', 'https://пример.example/фото.jpg'),
    { name: 'blanks around', value: '  https://example.com/a \n', kept: 'https://example.com/a' },
  ],
  refuses: [
    sample('http', 'http://example.com/a'),
    sample('another scheme', 'ftp://example.com/a'),
    sample('a script', 'javascript:alert(1)'),
    sample('data', 'data:text/html,https://example.com'),
    sample('no scheme', '//example.com/a'),
    sample('no scheme and no slashes', 'example.com/a'),
    sample('no host', 'https://'),
    sample('one slash', 'https:/example.com'),
    sample('2001 characters', `https://example.com/${'x'.repeat(1981)}`),
    sample('a blank within', 'https://example.com/a b'),
    sample('a line break within', 'https://example.com/\na'),
    sample('a port that is none', 'https://example.com:99999999/'),
    sample('half an emoji', 'https://example.com/\ud83e'),
    sample('words', 'see the attachment'),
    sample('nothing', ''),
    sample('a number', 7),
    sample('a list', ['https://example.com']),
    ...OF_ANOTHER_KIND,
    OMITTED,
  ],
});

export const oneOf = (...values: readonly string[]): FieldRule => ({
  accepts: values.map((value) => sample(value, value)),
  refuses: [
    sample('another word', 'because'),
    sample('another case', values[0]?.toUpperCase()),
    sample('blanks around', ` ${values[0]} `),
    sample('a name that objects have', 'constructor'),
    sample('nothing', ''),
    sample('a list', [values[0]]),
    ...OF_ANOTHER_KIND,
    OMITTED,
  ],
});

export const listOf = (item: unknown, min: number, max: number): FieldRule => {
  const entries = (length: number) => Array.from({ length }, () => item);
  return {
    accepts: [sample(`${min} entries`, entries(min)), sample(`${max} entries`, entries(max))],
    refuses: [
      sample(`${min - 1} entries`, entries(min - 1)),
      sample(`${max + 1} entries`, entries(max + 1)),
      sample('one entry without a list', item),
      sample('a text', 'items'),
      sample('null', null),
      OMITTED,
    ],
  };
};

export const optional = ({ accepts, refuses }: FieldRule): FieldRule => ({
  accepts: [...accepts, OMITTED],
  refuses: refuses.filter((refused) => refused !== OMITTED),
});

/** The same field, but for a form in which some of its values are refused for another reason. */
export const without = ({ accepts, refuses }: FieldRule, ...names: string[]): FieldRule => ({
  accepts: accepts.filter(({ name }) => !names.includes(name)),
  refuses: refuses.filter(({ name }) => !names.includes(name)),
});

type Branch = Record<string, unknown>;

const steps = (pointer: string): readonly string[] => pointer.slice(1).split('/');

/** A copy of the form with another value at the pointer, or with none there. */
export const withValue = (form: Form, pointer: string, value: unknown): Form => {
  const copy = structuredClone(form) as Branch;
  const path = steps(pointer);
  const last = path.at(-1) as string;
  const branch = path.slice(0, -1).reduce((at, key) => at[key] as Branch, copy);
  if (value === LEFT_OUT) delete branch[last];
  else branch[last] = value;
  return copy;
};

export const valueAt = (form: unknown, pointer: string): unknown =>
  steps(pointer).reduce((at, key) => (at as Branch | undefined)?.[key], form);
