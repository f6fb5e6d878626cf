import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../../local/http/listen.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** What the README has its reader paste, one block after the other. */
const walkThrough = (): string => {
  const [, chapter = ''] = /\n## Walk through it\n(.*?)\n## /s.exec(readme) ?? [];
  return [...chapter.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('\n');
};

let runner: Runner;

beforeAll(async () => {
  runner = await Runner.start();
});
afterAll(() => runner.dispose());

describe('the walk-through of the README', () => {
  it('works as pasted, from placing an order to hearing of it', async () => {
    const script = walkThrough()
      .replace(/^API=.*$/m, `API=${runner.address}`)
      .replace(/\b4000\b/g, String(await freePort()));
    const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;

    const output = execFileSync('bash', ['-eu', '-c', script], {
      encoding: 'utf8',
      env: { PATH },
      timeout: 50_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });

    const replies = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
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
