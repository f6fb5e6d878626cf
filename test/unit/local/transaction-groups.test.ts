import type { Reply } from '../../../local/dynamodb/dynamodb-client.ts';
import { TransactionGroups } from '../../../local/dynamodb/transaction-groups.ts';

const reply = (status: number, text = '{}'): Reply => ({
  status,
  headers: {},
  body: Buffer.from(text),
});

/** As many as are under way at once. */
const FIRST = ['first', 'second', 'third'];

const send = jest.fn<Promise<Reply>, [Buffer]>();
let groups: TransactionGroups;

/** A transaction of some items, as the SDK writes it. */
const transaction = (name: string, items = 2, others = {}) =>
  Buffer.from(
    JSON.stringify({
      TransactItems: Array.from({ length: items }, (_, index) => `${name}${index}`),
      ClientRequestToken: name,
      ...others,
    }),
  );
const sent = () => send.mock.calls.map(([body]) => JSON.parse(body.toString()));
const itemsSent = () => sent().map(({ TransactItems }) => TransactItems.join(' '));

beforeEach(() => {
  send.mockReset().mockResolvedValue(reply(200));
  groups = new TransactionGroups(send);
});

it('sends one that comes alone as it is', async () => {
  const body = transaction('a');

  await expect(groups.transact(body)).resolves.toMatchObject({ status: 200 });
  expect(send.mock.calls).toEqual([[body]]);
});

it('sends the first three as they are, and those that come meanwhile as one, without their tokens', async () => {
  await Promise.all([...FIRST, 'a', 'b'].map((name) => groups.transact(transaction(name))));

  expect(itemsSent().slice(FIRST.length)).toEqual(['a0 a1 b0 b1']);
  expect(sent().at(-1)).toEqual({ TransactItems: ['a0', 'a1', 'b0', 'b1'] });
});

it('sends each of a group that is refused by itself, and tells each how it went', async () => {
  send.mockImplementation(async (body) => reply(body.includes('bad') ? 400 : 200));
  const replies = await Promise.all(
    [...FIRST, 'good', 'bad'].map((name) => groups.transact(transaction(name))),
  );

  expect(replies.slice(FIRST.length).map(({ status }) => status)).toEqual([200, 400]);
  expect(itemsSent().slice(-2)).toEqual(['good0 good1', 'bad0 bad1']);
});

it('puts no more into a group than one transaction takes', async () => {
  const waiting = [transaction('a', 60), transaction('b', 40), transaction('c')];
  const bodies = [...FIRST.map((name) => transaction(name)), ...waiting];
  await Promise.all(bodies.map((body) => groups.transact(body)));

  const sizes = sent().map(({ TransactItems }) => TransactItems.length);
  expect(sizes.slice(FIRST.length)).toEqual([100, 2]);
});

it('lets one that asks for more than its success go alone', async () => {
  const asking = transaction('asks', 2, { ReturnConsumedCapacity: 'TOTAL' });
  const bodies = [...FIRST.map((name) => transaction(name)), asking, transaction('last')];
  await Promise.all(bodies.map((body) => groups.transact(body)));

  expect(itemsSent().slice(FIRST.length)).toEqual(['asks0 asks1', 'last0 last1']);
});

it('tells all of a group when the database cannot be reached, and goes on', async () => {
  for (const _ of FIRST) send.mockResolvedValueOnce(reply(200));
  send.mockRejectedValueOnce(new Error('gone'));
  const results = await Promise.allSettled(
    [...FIRST, 'a', 'b'].map((name) => groups.transact(transaction(name))),
  );

  const statuses = results.map(({ status }) => status);
  expect(statuses.slice(FIRST.length)).toEqual(['rejected', 'rejected']);
  await expect(groups.transact(transaction('d'))).resolves.toMatchObject({ status: 200 });
});
