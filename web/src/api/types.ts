import type { Attachment, components, HistoryEntry, Order, OrderRequest } from '#client';

export type {
  Attachment,
  components,
  DeskEntry,
  FailedMovement,
  HistoryEntry,
  ListedOrder,
  Note,
  Order,
  OrderRequest,
  Preview,
} from '#client';

type Schemas = components['schemas'];

export type AssistantEntry = Schemas['AssistantEntry'];
export type OpenRequest = Schemas['OpenRequest'];
export type Charge = Schemas['Charge'];
export type Refund = Schemas['Refund'];
export type Adjustment = Schemas['Adjustment'];
export type ContentType = Attachment['contentType'];

export type RequestType = OrderRequest['type'];
export type RequestStatus = OrderRequest['status'];
export type OrderStatus = Order['status'];
export type OnSilence = AssistantEntry['onSilence'];
export type Role = HistoryEntry['actor']['role'];
export type Party = OrderRequest['openedBy']['role'];
export type OrdersView = components['parameters']['View'];

/** A request of one type. */
export type RequestOf<T extends RequestType> = Extract<OrderRequest, { type: T }>;
/** What opening a request of one type takes, its type included. */
export type OpenRequestOf<T extends RequestType> = Extract<OpenRequest, { type: T }>;
export type EntryOf<E extends HistoryEntry['event']> = Extract<HistoryEntry, { event: E }>;

/** How many orders there are in each view. */
export type OrderCounts = Readonly<Record<OrdersView, number>>;

/** Which of the reader's orders are shown. */
export interface OrdersSearch {
  readonly role: Party;
  /** All of them if left out. */
  readonly view?: OrdersView;
  /** Words of the title or of the other party's name. */
  readonly q?: string;
}
