/**
 * The element `<order-requests>`, which `embed.js` defines: what waits for an answer on one order,
 * and the Order Assistant. For TypeScript: put this file beside your own.
 */
export interface OrderRequestsElement extends HTMLElement {
  /** The attribute `order-id`: the order that is shown. Nothing is shown without one. */
  orderId: string | null;
  /**
   * Gives an access token of whoever looks at the page, as the service's identity provider issues
   * them. Called before the first call to the service, and again when one was refused: `refused` is
   * that token. It has 15 seconds. Set anew, the element starts over, as for somebody else.
   */
  getToken: GetToken | undefined;
  addEventListener<K extends keyof OrderRequestsEventMap>(
    type: K,
    listener: (this: OrderRequestsElement, event: OrderRequestsEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export type GetToken = (refused?: string) => string | Promise<string>;

/** Every event bubbles, and leaves the element's shadow. */
export interface OrderRequestsEventMap extends HTMLElementEventMap {
  /** The order has arrived, for the first time. */
  orderloaded: CustomEvent<OrderState>;
  /** Something about the order has changed, by whomever. */
  orderchanged: CustomEvent<OrderState>;
  requestopened: CustomEvent<RequestDetail>;
  requestanswered: CustomEvent<RequestAnswered>;
  requestwithdrawn: CustomEvent<RequestDetail>;
  /** Nobody has answered in time. */
  requestexpired: CustomEvent<RequestDetail>;
  /** A call has failed, or there was no token. The reader is told as well. */
  ordererror: CustomEvent<OrderError>;
}

export interface OrderState {
  readonly orderId: string;
  /** One more with each change. */
  readonly version: number;
  readonly status: string;
  /** What waits for an answer. */
  readonly pendingRequest: { readonly requestId: string; readonly type: string } | null;
}

export interface RequestDetail {
  readonly orderId: string;
  readonly requestId: string;
  readonly type: string;
  /** Who has done it: in what role, and whether it is whoever looks at the page. */
  readonly by: {
    readonly role: 'customer' | 'pro' | 'moderator' | 'marketplace' | 'system';
    readonly isReader: boolean;
  };
}

export interface RequestAnswered extends RequestDetail {
  readonly answer: 'accepted' | 'declined' | 'countered' | 'provided' | 'contested' | 'resolved';
}

export interface OrderError {
  readonly orderId: string;
  /** As the service's documentation names it, or `unreachable`, `unauthorized`, `token-refused`, `unexpected`. */
  readonly code: string;
  readonly message: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'order-requests': OrderRequestsElement;
  }
}
