import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/body.ts';
import { sendJson } from '../http/reply.ts';
import type { BookedMovement, Books } from './books.ts';
import type { Faults } from './faults.ts';
import { readMovement } from './movement-request.ts';
import { isSigned } from './signature.ts';

interface PaymentServiceSettings {
  readonly books: Books;
  readonly faults: Faults;
  readonly keys: readonly string[];
  readonly now: () => number;
}

const largestBodyBytes = 64 * 1024;
/** A client has given up, or learns that the line is dead. */
const hangUpAfterMs = 3000;

/** A marketplace's payment service in small: keeps books, and fails as it is told to. */
export class PaymentService {
  readonly #settings: PaymentServiceSettings;

  constructor(settings: PaymentServiceSettings) {
    this.#settings = settings;
  }

  /** Serves a path below the service's address, such as `/movements/refund-1`. */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const body = (await readBody(request, largestBodyBytes)).toString();
    const { faults, keys, now } = this.#settings;
    if (faults.payments === 'outage') return sendJson(response, 503, { message: 'out of order' });
    const signature = request.headers['x-signature'];
    if (typeof signature !== 'string' || !isSigned(signature, body, keys, now())) {
      return sendJson(response, 401, { message: 'the signature is missing, wrong or too old' });
    }
    const [, movementId] = /^\/movements\/([^/]+)$/.exec(path) ?? [];
    if (request.method === 'GET' && movementId) {
      return this.#show(response, decodeURIComponent(movementId));
    }
    if (request.method !== 'POST' || path !== '/movements') {
      return sendJson(response, 404, { message: 'there is nothing here' });
    }
    this.#move(response, body, request.headers['idempotency-key']);
  }

  #show(response: ServerResponse, movementId: string): void {
    const booked = this.#settings.books.find(movementId);
    if (booked) sendJson(response, 200, describe(booked));
    else sendJson(response, 404, { message: 'this movement was never seen' });
  }

  #move(response: ServerResponse, body: string, key: unknown): void {
    const movement = readMovement(body);
    if (!movement || key !== movement.movementId) {
      sendJson(response, 400, { message: 'the movement or its Idempotency-Key is malformed' });
      return;
    }
    const { movementId } = movement;
    const request = JSON.stringify(movement);
    const earlier = this.#settings.books.find(movementId);
    if (earlier && earlier.request !== request) {
      sendJson(response, 409, { message: 'this key was used for another movement' });
      return;
    }
    const booked = earlier ?? this.#book(movementId, request);
    if (this.#settings.faults.payments === 'timeout') {
      setTimeout(() => response.destroy(), hangUpAfterMs).unref();
      return;
    }
    const accepted = earlier ? 200 : 201;
    sendJson(response, booked.status === 'refused' ? 402 : accepted, describe(booked));
  }

  #book(movementId: string, request: string): BookedMovement {
    const { books, faults } = this.#settings;
    const status = faults.payments === 'decline' ? 'refused' : 'succeeded';
    const booked = { movementId, status, request } as const;
    books.book(booked);
    return booked;
  }
}

function describe({ movementId, status }: BookedMovement): object {
  return status === 'refused'
    ? { movementId, status, reason: 'the payment service declined it' }
    : { movementId, status };
}
