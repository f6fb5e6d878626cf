import type Stripe from 'stripe';

/** The documented fields of an error; the rest of Stripe's is for people. */
export interface ErrorBody {
  readonly type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly charge?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
  readonly payment_method?: Stripe.PaymentMethod;
}

/** A request that Stripe refuses, as `{error: …}`. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  /** Whether the endpoint had begun its work: only then is the answer kept under the request's key. */
  readonly begun: boolean;

  constructor(status: number, body: ErrorBody, begun = false) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.begun = begun;
  }
}

type Details = Partial<Omit<ErrorBody, 'type' | 'message'>>;

/** A request that is malformed: nothing was begun. */
export const invalid = (message: string, details: Details = {}): StripeError =>
  new StripeError(400, { type: 'invalid_request_error', message, ...details });

/** A well-formed request that the state of an object forbids. */
export const forbidden = (message: string, details: Details = {}): StripeError =>
  new StripeError(400, { type: 'invalid_request_error', message, ...details }, true);

/** A payment that the bank or the customer refused: what was done until then stays. */
export const cardError = (message: string, details: Details): StripeError =>
  new StripeError(402, { type: 'card_error', message, ...details }, true);

/** @param param the parameter that named it; the path if left out */
export const noSuch = (kind: string, id: string, param?: string): StripeError =>
  new StripeError(param ? 400 : 404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param: param ?? (kind === 'payment_intent' ? 'intent' : 'id'),
  });
