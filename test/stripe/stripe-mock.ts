import { once } from 'node:events';
import { freePort } from '../../local/http/listen.ts';
import {
  type GuardedProcess,
  signalGuarded,
  startGuarded,
} from '../../local/process/guarded-process.ts';
import { getsReady } from '../tools/gets-ready.ts';

let running: GuardedProcess | undefined;

/** Starts Stripe's own stand-in, which keeps nothing but knows every request there is. */
export async function startStripeMock(program: string): Promise<string> {
  const address = `http://127.0.0.1:${await freePort()}`;
  running = startGuarded(program, ['-http-addr', new URL(address).host]);
  if (await getsReady(running, address, () => true)) return address;
  throw new Error('stripe-mock does not start');
}

export async function stopStripeMock(): Promise<void> {
  if (!running) return;
  const gone = once(running, 'close');
  signalGuarded(running, 'SIGKILL');
  await gone;
}
