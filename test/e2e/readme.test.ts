import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../../local/http/listen.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** What a chapter of the README has its reader paste, block by block. */
const blocksOf = (title: string): readonly string[] => {
  const [, chapter = ''] = new RegExp(`\n## ${title}\n(.*?)\n## `, 's').exec(readme) ?? [];
  return [...chapter.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);
};
const walkThrough = blocksOf('Walk through it');

let runner: Runner;

afterEach(() => runner.dispose());

/** What is printed when the blocks are pasted. */
const pasted = (blocks: readonly string[]): string => {
  const script = blocks.join('\n').replace(/^API=.*$/m, `API=${runner.address}`);
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
  return execFileSync('bash', ['-eu', '-c', script], {
    encoding: 'utf8',
    env: { PATH },
    timeout: 50_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

describe('the walk-through of the README', () => {
  it('works as pasted, from placing an order to hearing of it', async () => {
    runner = await Runner.start();
    const port = String(await freePort());

    const output = pasted(walkThrough.map((block) => block.replace(/\b4000\b/g, port)));

    // What is heard may come right behind a reply, before its line has ended.
    const lines = output.trim().replaceAll('}{', '}\n{').split('\n');
    const replies = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    expect(lines).toContain('Ceiling: two coats, four hours each.');
    const codes = replies.map(({ code }) => code).filter((code) => code !== undefined);
    expect(codes).toEqual(['deadline-passed']);
    expect(replies).toContainEqual(expect.objectContaining({ status: 'expired' }));
    expect(replies).toContainEqual(expect.objectContaining({ status: 'provided' }));
    expect(replies).toContainEqual(expect.objectContaining({ status: 'countered' }));
    const lowered = replies.find(({ refunds }) => refunds?.[0]?.amount === 4_000);
    expect(lowered).toMatchObject({ status: 'accepted', price: { amount: 44_000 } });
    const canceled = replies.findIndex(({ status }) => status === 'canceled');
    expect(replies[canceled]).toMatchObject({
      price: { amount: 66_000 },
      payment: { captured: 68_000 },
      charges: [{ status: 'succeeded', amount: 18_000 }],
      refund: { status: 'succeeded', amount: 66_000 },
    });
    expect(replies[canceled + 1].entries.at(-1)).toMatchObject({ event: 'refund_succeeded' });
    expect(replies).toContainEqual({ requests: [expect.anything()], nextCursor: null });
    const decided = replies.find(({ refund }) => refund?.amount === 5000);
    expect(decided).toMatchObject({ status: 'completed' });
    const heard = replies.filter(({ schemaVersion }) => schemaVersion);
    expect(heard.map(({ event }) => event).sort()).toEqual(['order_placed', 'work_started']);
  });
});

it('money at Stripe can be followed as pasted, to the refund in its API', async () => {
  runner = await Runner.start({ env: { PAYMENTS: 'stripe', STRIPE_PORT: '0' } });
  const [shorthands = ''] = walkThrough;

  const replies = pasted([shorthands, ...blocksOf('Money at Stripe')])
    .trim()
    .split('\n');

  const refunds = JSON.parse(replies.at(-1) ?? '');
  expect(refunds.data).toMatchObject([{ amount: 48_000, status: 'succeeded' }]);
});
