import type { ComponentType } from 'react';
import type { Order, RequestOf, RequestType } from '../api/types.ts';
import type { EventSentences, Words } from '../history/event-sentences.ts';
import type { Effect } from './effect.ts';

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

/** How the page shows one type of request, besides its texts, its icon and the form that asks for it. */
export interface RequestView<T extends RequestType> {
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
