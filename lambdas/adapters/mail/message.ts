import type { Letter, LetterKind } from '../../application/mail/letter.ts';
import { otherParty } from '../../domain/actor.ts';
import type { Speech, Values } from './speech.ts';
import { en, type TextKey } from './texts/en.ts';

/** What a letter says. */
export interface Message {
  /** Understood by itself, on one line. */
  readonly subject: string;
  /** One for each fact. */
  readonly sentences: readonly string[];
}

/** Puts a letter into sentences. */
export const messageOf = (letter: Letter, speech: Speech): Message => {
  const values = valuesOf(letter, speech);
  const { kind } = letter;
  const subject =
    kind === 'opened' ? byType('subject.opened', letter) : [`subject.${kind}` as const];
  return {
    subject: subject.map((key) => speech.say(key, values)).join(''),
    sentences: SENTENCES[kind](letter).map((key) => speech.say(key, values)),
  };
};

type Sentences = (letter: Letter) => readonly TextKey[];

/** A text of which there is one for each type of request that it can be about. */
const byType = (prefix: string, { request }: Letter): readonly TextKey[] => {
  const key = `${prefix}.${request?.type}`;
  return Object.hasOwn(en, key) ? [key as TextKey] : [];
};

const dates: Sentences = ({ request }) => [
  ...(request?.form.startAt ? (['dates.start'] as const) : []),
  ...(request?.form.endAt || request?.form.newEndAt ? (['dates.end'] as const) : []),
];

const ended: Sentences = (letter) => (letter.ended ? [`ended.${letter.ended}`] : []);

/** What silence has done. Only a dispute leaves open how it ends the order. */
const outcome: Sentences = (letter) => {
  const { onSilence } = letter.request ?? {};
  if (!onSilence) return [];
  return [
    `outcome.${onSilence}`,
    ...(onSilence === 'refund_requested_amount' ? ended(letter) : []),
  ];
};

/** What is asked of the reader, until when, and what silence does. */
const asked: Sentences = (letter) => [
  ...byType('opened', letter),
  ...dates(letter),
  'deadline.answer',
  ...(letter.request ? ([`silence.${letter.request.onSilence}`] as const) : []),
];

/** Accepting a cancellation or a dispute does what silence would have done; other types say it themselves. */
const accepted: Sentences = (letter) => [
  ...byType('accepted', letter),
  ...(letter.request?.onSilence === 'no_change' ? [] : outcome(letter)),
];

const SENTENCES: Readonly<Record<LetterKind, Sentences>> = {
  opened: asked,
  countered: (letter) => ['countered', ...asked(letter)],
  extended: (letter) => ['extended', ...asked(letter)],
  reminder: asked,
  delivery_reminder: () => ['delivered', 'deadline.review', 'silence.delivery'],
  accepted,
  declined: (letter) => [...byType('declined', letter), 'outcome.no_change'],
  provided: ({ percent }) => ['provided', ...(percent === undefined ? [] : PERCENT)],
  expired: (letter) => [...byType('expired', letter), ...outcome(letter)],
  contested: ({ amount }) => ['contested', ...(amount ? OFFER : []), 'contested.next'],
  decided: (letter) => [
    'decided',
    ...(letter.amount ? (['decided.refund', ...ended(letter)] as const) : NOTHING),
  ],
  refunded: () => ['refunded', 'refunded.bank'],
};

const PERCENT = ['provided.percent'] as const;
const OFFER = ['contested.offer'] as const;
const NOTHING = ['decided.nothing'] as const;

const valuesOf = (letter: Letter, speech: Speech): Values => {
  const { request, reader, deadline, percent } = letter;
  const form: Form = request?.form ?? {};
  const other = letter.otherName ?? speech.say(`name.${otherParty(reader)}`);
  const amount = letter.amount ?? amountIn(form);
  const endAt = form.endAt ?? form.newEndAt;
  return {
    ...{ reader, opener: request?.openedBy.role ?? '' },
    title: speech.quote(letter.title),
    other: speech.quote(other),
    amount: amount === undefined ? '' : speech.money(amount, letter.currency),
    startAt: form.startAt ? speech.time(form.startAt) : '',
    endAt: endAt ? speech.time(endAt) : '',
    deadline: deadline ? speech.time(deadline) : '',
    percent: percent === undefined ? '' : speech.percent(percent),
  };
};

/** The fields of forms that mails tell. */
interface Form {
  readonly startAt?: string;
  readonly endAt?: string;
  readonly newEndAt?: string;
  readonly newPrice?: number;
  readonly requestedRefund?: number;
  readonly items?: readonly { readonly quantity: number; readonly unitAmount: number }[];
}

/** What it is about, in minor units. */
const amountIn = ({ newPrice, requestedRefund, items }: Form): number | undefined =>
  newPrice ??
  requestedRefund ??
  items?.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);
