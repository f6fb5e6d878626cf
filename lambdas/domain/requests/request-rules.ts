import * as z from 'zod/mini';
import type { Party } from '../actor.ts';
import type { NewTerms, OrderEvent } from '../events.ts';
import type { FieldError } from '../field-errors.ts';
import { formOf, text } from '../fields.ts';
import type { Claim, Ground, OnSilence, Order } from '../order.ts';
import type { Rejection } from '../rejections.ts';
import type { RequestType, TermsEvent } from './names.ts';

export const ANSWERS = [
  'accept',
  'decline',
  'counter',
  'provide-progress',
  'contest',
  'resolution',
] as const;
/** How a request can be answered: the last segment of the route that is called. */
export type Answer = (typeof ANSWERS)[number];
/** Answers that each type gives rules of its own. A counter takes the type's form and opens the next request. */
export type OwnAnswer = Exclude<Answer, 'counter'>;

/** The request being answered, with its form as the type's own schema reads it. */
interface AnsweredRequest<Form> {
  readonly requestId: string;
  readonly type: RequestType;
  readonly form: Form;
}

/** What one answer takes, and what it does to the order besides being recorded. */
export interface AnswerRules<Form, Response extends Schema = Schema> {
  readonly form: Response;
  /** What is wrong with a well-formed answer to this request of this order; nothing if left out. */
  check?(
    response: z.output<Response>,
    order: Order,
    request: AnsweredRequest<Form>,
  ): readonly FieldError[];
  effects(
    order: Order,
    request: AnsweredRequest<Form>,
    response: z.output<Response>,
  ): readonly OrderEvent[];
}

/** All that makes one type of request different from the others. */
export interface RequestRules<Form extends Schema> {
  readonly openedBy: readonly Party[];
  /** How long the other party has to answer, as an ISO 8601 duration; a stage may set its own. */
  readonly window: string;
  /** How long before its deadline it is reminded of, likewise. */
  readonly reminders: readonly string[];
  readonly form: Form;
  /**
   * Why this type cannot be opened now (epoch milliseconds), with this form as it was sent or,
   * without one, with any; nothing if left out.
   */
  obstacle?(order: Order, now: number, input?: unknown): Rejection | undefined;
  /** The grounds that hold now (epoch milliseconds), one of which the form names; nothing if left out. */
  grounds?(order: Order, now: number): readonly Ground[];
  /** What is wrong with a well-formed form for this order at this time (epoch milliseconds). */
  check(form: z.output<Form>, order: Order, now: number): readonly FieldError[];
  /** What the order remembers of the form while the request is open; nothing if left out. */
  claim?(form: z.output<Form>): Claim;
  /** Whether the other party can answer with a form of its own, which is then up to the first. */
  readonly canBeCountered?: boolean;
  readonly answers: Readonly<Partial<Record<OwnAnswer, AnswerRules<z.output<Form>>>>>;
  readonly onSilence: OnSilence;
}

/** What the documentation says of a type besides its rules; no function has it in its bundle. */
export interface RequestDocs {
  /** What could open one on the order that all examples are about. */
  readonly example: {
    readonly by: Party;
    readonly form: object;
    /** How many days after the work has started it is opened; minutes if left out. */
    readonly afterDays?: number;
  };
  /** The event by which accepting one changes the order's terms, if it does. */
  readonly changes?: {
    readonly event: TermsEvent;
    readonly tells: string;
    readonly always: readonly (keyof NewTerms)[];
    readonly sometimes?: readonly (keyof NewTerms)[];
  };
}

type Schema = z.ZodMiniType<Record<string, unknown>>;

/** Rules of any type: their form is whatever their own schema has read. */
export type AnyRequestRules = RequestRules<Schema>;

/** Checks a type's rules against its own form, which is known to its file only. */
export const defineRequest = <Form extends Schema>(rules: RequestRules<Form>): AnyRequestRules =>
  rules as unknown as AnyRequestRules;

/** Checks an answer's rules against its own form. */
export const defineAnswer = <Form, Response extends Schema>(
  rules: AnswerRules<Form, Response>,
): AnswerRules<Form> => rules as unknown as AnswerRules<Form>;

/** Saying no never changes the order. */
export const decline: AnswerRules<unknown> = {
  form: formOf(() => ({ note: z.exactOptional(text(0, 500)) })),
  effects: () => [],
};
