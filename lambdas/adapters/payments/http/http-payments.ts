import { createHmac } from 'node:crypto';
import { Unavailable } from '../../../application/failures.ts';
import type { PaymentInstruction, Payments } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';

export interface HttpPaymentsSettings {
  /** Where the marketplace's payment service is, without a trailing slash. */
  readonly url: string;
  /** The key that both sides sign with. */
  readonly secret: () => Promise<string>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const TIMEOUT_MS = 8000;
/** Statuses with which the provider says that it will not do it, now or later. */
const REFUSALS = [402, 422];

/**
 * The marketplace's own payment service: `POST /movements` moves money once per movement id,
 * `GET /movements/{movementId}` tells how it ended. Every call is signed.
 */
export const httpPayments = (settings: HttpPaymentsSettings): Payments => ({
  find: async ({ key }) => {
    const reply = await call(settings, 'GET', `/movements/${encodeURIComponent(key)}`, '');
    return reply.status === 404 ? undefined : outcomeOf(key, reply);
  },

  move: async (instruction) => {
    const body = JSON.stringify(toBody(instruction));
    const { key } = instruction;
    return outcomeOf(key, await call(settings, 'POST', '/movements', body, key));
  },
});

const toBody = ({ key, kind, orderId, amount, currency, reference }: PaymentInstruction) => ({
  movementId: key,
  kind,
  orderId,
  amount,
  currency,
  reference,
});

interface Reply {
  readonly status: number;
  readonly body: {
    readonly movementId?: unknown;
    readonly status?: unknown;
    readonly reason?: unknown;
  };
}

const call = async (
  { url, secret, now }: HttpPaymentsSettings,
  method: string,
  path: string,
  body: string,
  idempotencyKey?: string,
): Promise<Reply> => {
  const headers = {
    'content-type': 'application/json',
    'x-signature': sign(await secret(), Math.floor(now() / 1000), body),
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
  };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const init = { method, headers, body: body || null, signal, redirect: 'manual' } as const;
    const reply = await fetch(`${url}${path}`, init);
    return { status: reply.status, body: asObject(await reply.json().catch(() => null)) };
  } catch (error) {
    throw new Unavailable(`The payment service did not answer ${method} ${path}`, { cause: error });
  }
};

const asObject = (body: unknown): object => (typeof body === 'object' && body) || {};

/** The time is signed too, so that the receiver can refuse a replay. `time` in epoch seconds. */
const sign = (secret: string, time: number, body: string): string =>
  `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;

/** What is not a clear yes or no about this movement leaves the outcome unknown. @throws Unavailable */
const outcomeOf = (key: string, { status, body }: Reply): MovementOutcome => {
  if (body.movementId !== key) {
    throw new Unavailable(`The payment service answered ${status} about no or another movement`);
  }
  const succeeded = (status === 200 || status === 201) && body.status === 'succeeded';
  if (succeeded) return { status: 'succeeded' };
  if (body.status === 'refused' && (status === 200 || REFUSALS.includes(status))) {
    return { status: 'refused', reason: String(body.reason ?? 'No reason given').slice(0, 500) };
  }
  throw new Unavailable(`The payment service answered ${status} without an outcome`);
};
