import type { ComponentType } from 'react';
import type { OpenRequest, OpenRequestOf, Order, RequestOf, RequestType } from '../api/types.ts';
import type { FormValues } from '../form/form-values.ts';
import type { EventSentences, Words } from '../history/event-sentences.ts';
import type { Effect } from './effect.ts';

export interface FieldsProps<T extends RequestType> {
  readonly order: Order;
  /** The party that will be asked, by name. */
  readonly asked: string;
  /** What the form starts with: the offer that is countered. */
  readonly offer?: RequestOf<T>['form'];
}

/** A request's form, as it is read. */
export interface ContentProps<T extends RequestType> {
  readonly form: RequestOf<T>['form'];
  readonly order: Order;
}

/** The ways in which requests are answered. */
export type Answering = 'accept-or-decline' | 'accept-or-contest' | 'provide-progress';

/** One thing that is negotiated, as it is written for the reader. */
export interface Term {
  readonly label: string;
  readonly value: string;
}

/** What can be answered by a counter-offer. */
interface Offer<Form> {
  /** What is compared between offers. */
  readonly terms: (form: Form, words: Words) => readonly Term[];
  /** What is said with it. */
  readonly message: (form: Form) => string | undefined;
}

/** All that the page says about one type of request, besides its texts and its icon. */
export interface RequestView<T extends RequestType> {
  /** The form that asks for it. */
  readonly Fields: ComponentType<FieldsProps<T>>;
  /** What has been typed, as the service takes it; it says itself what is missing or wrong. */
  readonly read: (values: FormValues, order: Order) => Unjudged<OpenRequestOf<T>>;
  /** What was asked for, in the words of whoever asked. */
  readonly Content: ComponentType<ContentProps<T>>;
  /** What it does to the order once it is accepted. */
  readonly effect: (form: RequestOf<T>['form'], order: Order) => Effect;
  readonly answering: Answering;
  /** For types that take counter-offers. */
  readonly offer?: Offer<RequestOf<T>['form']>;
  /** The events by which it changes what was agreed upon, told in the history. */
  readonly events?: Partial<EventSentences>;
}

/** A body whose fields may be missing, or `null` where what was typed cannot be read. */
type Unjudged<B extends OpenRequest> = { readonly type: B['type'] } & {
  readonly [F in keyof B]?: unknown;
};
