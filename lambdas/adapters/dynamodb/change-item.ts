import { errandsOf } from '../../domain/errands.ts';
import type { AnswerForm, Change, EventData, EventName, OrderEvent } from '../../domain/events.ts';
import { withoutEmpty } from './empty-values.ts';
import { changeKey, type Key, orderIdOf, versionOf } from './keys.ts';

/** An event without what is empty of it. */
interface StoredEvent {
  readonly event: string;
  readonly data?: object;
}

export interface ChangeItem extends Key, Omit<Change, 'orderId' | 'version' | 'events'> {
  readonly events: readonly StoredEvent[];
  /** What the events call for, as a text: stream filters cannot look inside a list. */
  readonly carries: string;
}

export const toChangeItem = ({ orderId, version, ...change }: Change): ChangeItem => ({
  ...changeKey(orderId, version),
  ...withoutEmpty<Pick<ChangeItem, 'at' | 'actor' | 'events'>>(change),
  carries: errandsOf(change.events).join('+') || 'none',
});

export const fromChangeItem = ({ pk, sk, at, actor, events }: ChangeItem): Change => ({
  orderId: orderIdOf({ pk }),
  version: versionOf({ sk }),
  at,
  actor,
  events: events.map(fromStoredEvent),
});

/** What people wrote, by the event that holds it; the compiler knows which events do. */
type Written = {
  [E in EventName as keyof Texts<E> extends never ? never : E]: Texts<E>;
};
type Texts<E extends EventName> = {
  [P in keyof EventData[E] as AnswerForm extends EventData[E][P] ? P : never]: AnswerForm;
};

/** Where all that can be written is optional, it may be nothing, and is then not stored. */
const NOTHING_WRITTEN: Written = {
  request_opened: { form: {} },
  request_accepted: { response: {} },
  request_declined: { response: {} },
  progress_provided: { response: {} },
  request_contested: { response: {} },
  request_countered: { response: {} },
  dispute_resolved: { resolution: {} },
};

const fromStoredEvent = ({ event, data }: StoredEvent): OrderEvent =>
  ({ event, data: { ...NOTHING_WRITTEN[event as keyof Written], ...data } }) as OrderEvent;
