import type { Reply } from '../../../local/dynamodb/dynamodb-client.ts';
import { TransactionGroups } from '../../../local/dynamodb/transaction-groups.ts';

const reply = (status: number, text = '{}'): Reply => ({
  status,
  headers: {},
  body: Buffer.from(text),
});

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

it('sends those that come while one is under way as one, without their tokens', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => groups.transact(transaction(name))));

  expect(itemsSent()).toEqual(['a0 a1', 'b0 b1 c0 c1']);
  expect(sent()[1]).toEqual({ TransactItems: ['b0', 'b1', 'c0', 'c1'] });
});

it('sends each of a group that is refused by itself, and tells each how it went', async () => {
  send.mockImplementation(async (body) => reply(body.includes('bad') ? 400 : 200));
  const replies = await Promise.all(
    ['first', 'good', 'bad'].map((name) => groups.transact(transaction(name))),
  );

  expect(replies.map(({ status }) => status)).toEqual([200, 200, 400]);
  expect(itemsSent().slice(2)).toEqual(['good0 good1', 'bad0 bad1']);
});

it('puts no more into a group than one transaction takes', async () => {
  const bodies = [transaction('a'), transaction('b', 60), transaction('c', 40), transaction('d')];
  await Promise.all(bodies.map((body) => groups.transact(body)));

  expect(sent().map(({ TransactItems }) => TransactItems.length)).toEqual([2, 100, 2]);
});

it('lets one that asks for more than its success go alone', async () => {
  const asking = transaction('b', 2, { ReturnConsumedCapacity: 'TOTAL' });
  await Promise.all(
    [transaction('a'), asking, transaction('c')].map((body) => groups.transact(body)),
  );

  expect(itemsSent()).toEqual(['a0 a1', 'b0 b1', 'c0 c1']);
});

it('tells all of a group when the database cannot be reached, and goes on', async () => {
  send.mockResolvedValueOnce(reply(200)).mockRejectedValueOnce(new Error('gone'));
  const results = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) => groups.transact(transaction(name))),
  );

  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  await expect(groups.transact(transaction('d'))).resolves.toMatchObject({ status: 200 });
});
