import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { customer, Marketplace, pro } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(120_000);

let runner: Runner;
let example: ChildProcess;
let printed = '';

/** `npm run example` beside the runner, as its README says. */
beforeAll(async () => {
  runner = await Runner.start();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, API: runner.address, PORT: '0' };
  example = spawn('npm', ['run', 'example', '--silent'], { env, detached: true });
  for (const output of [example.stdout, example.stderr]) {
    output?.on('data', (text) => {
      printed += text;
    });
  }
});
afterAll(async () => {
  const ended = once(example, 'close');
  process.kill(-(example.pid ?? 0));
  await ended;
  await runner.dispose();
});

const lines = async (...expected: readonly RegExp[]): Promise<void> => {
  while (!expected.every((line) => line.test(printed))) {
    const [end] = await Promise.race([
      once(example.stdout ?? example, 'data'),
      once(example, 'exit'),
    ]);
    if (typeof end === 'number') throw new Error(printed);
  }
};

describe('the example marketplace', () => {
  it('walks an order through, books what is charged for it, and pays out the pro', async () => {
    await lines(/: charged 18000 USD$/m, /: paid out 66000 USD to jo$/m);
  });

  it('goes on listening, and books what is refunded of other orders without paying out', async () => {
    const shop = new Marketplace(runner);
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation', customer);
    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro);

    await lines(new RegExp(`^${orderId}: refunded 48000 USD$`, 'm'));
    expect(printed).not.toContain(`${orderId}: paid out`);
  });
});
