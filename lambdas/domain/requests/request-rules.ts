import * as z from 'zod/mini';
import type { Party } from '../actor.ts';
import type { OrderEvent } from '../events.ts';
import { fields, text } from '../fields.ts';
import type { OnSilence, Order } from '../order.ts';
import type { FieldError } from '../rejections.ts';

export const ANSWERS = ['accept', 'decline', 'provide-progress'] as const;
/** How the other party can answer: the last segment of the route that it calls. */
export type Answer = (typeof ANSWERS)[number];

/** The request being answered: its id, and its form as the type's own schema reads it. */
interface AnsweredRequest<Form> {
  readonly requestId: string;
  readonly form: Form;
}

/** What one answer takes, and what it does to the order besides closing the request. */
export interface AnswerRules<Form> {
  readonly form: z.ZodMiniType<Record<string, unknown>>;
  effects(order: Order, request: AnsweredRequest<Form>): readonly OrderEvent[];
}

/** All that makes one type of request different from the others. */
export interface RequestRules<Schema extends FormSchema> {
  readonly openedBy: readonly Party[];
  /** How long the other party has to answer, as an ISO 8601 duration; a stage may set its own. */
  readonly window: string;
  readonly form: Schema;
  /** What is wrong with a well-formed form for this order at this time (epoch milliseconds). */
  check(form: z.output<Schema>, order: Order, now: number): readonly FieldError[];
  readonly answers: Readonly<Partial<Record<Answer, AnswerRules<z.output<Schema>>>>>;
  readonly onSilence: OnSilence;
}

type FormSchema = z.ZodMiniType<Record<string, unknown>>;

/** Rules of any type: their form is whatever their own schema has read. */
export type AnyRequestRules = RequestRules<FormSchema>;

/** Checks a type's rules against its own form, which is known to its file only. */
export const defineRequest = <Schema extends FormSchema>(
  rules: RequestRules<Schema>,
): AnyRequestRules => rules as unknown as AnyRequestRules;

/** Saying no never changes the order. */
export const decline: AnswerRules<unknown> = {
  form: fields({ note: z.exactOptional(text(0, 500)) }),
  effects: () => [],
};
