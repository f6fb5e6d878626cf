import { DatabaseSync } from 'node:sqlite';
import { addressOf, listen } from '../../../local/http/listen.ts';
import { sendJson } from '../../../local/http/reply.ts';
import { Books } from '../../../local/payments/books.ts';
import { Faults, type PaymentFault } from '../../../local/payments/faults.ts';
import { PaymentService } from '../../../local/payments/payment-service.ts';
import { Values } from '../../../local/storage/values.ts';

const SERVICE = '/payments';
const FAULTS = '/faults/';
const BOOKS = '/books/';

/** The runner's payment service, for a stack that is deployed somewhere else. */
export interface Payments {
  /** What the stack is given as `PaymentsUrl`. */
  readonly url: string;
  /** Where the checks tell it how to behave, and look into its books. */
  readonly control: string;
  /** Takes calls that are signed with this key. */
  trust(key: string): void;
  stop(): void;
}

export const startPayments = async (): Promise<Payments> => {
  const database = new DatabaseSync(':memory:');
  const books = new Books(database);
  const faults = new Faults(new Values(database));
  const keys: string[] = [];
  const service = new PaymentService({ books, faults, keys, now: Date.now });
  const server = await listen(0);
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith(FAULTS)) {
      faults.payments = path.slice(FAULTS.length) as PaymentFault;
      sendJson(response, 200, {});
    } else if (path.startsWith(BOOKS)) {
      sendJson(response, 200, { booked: books.find(path.slice(BOOKS.length)) ?? null });
    } else {
      service.handle(request, response, path.slice(SERVICE.length));
    }
  });
  const address = addressOf(server);
  return {
    url: address + SERVICE,
    control: address,
    trust: (key) => keys.push(key),
    stop: () => {
      server.closeAllConnections();
      server.close();
      database.close();
    },
  };
};

const VARIABLE = 'EMULATED_PAYMENTS';

/** The environment that the checks find the payment service in. */
export const environmentForPayments = ({ control }: Payments): Record<string, string> => ({
  [VARIABLE]: control,
});

const ask = async (path: string) => {
  const reply = await fetch(process.env[VARIABLE] + path, { signal: AbortSignal.timeout(5000) });
  return (await reply.json()) as { booked?: { status: string } | null };
};

/** How the payment service behaves from now on. */
export const payments = async (behave: PaymentFault): Promise<void> => {
  await ask(FAULTS + behave);
};

/** What became of a movement in the books of the payment service; `undefined` if it has not been seen. */
export const booked = async (movementId: string): Promise<string | undefined> =>
  (await ask(BOOKS + movementId)).booked?.status;
