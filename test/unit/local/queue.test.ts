import { localQueues } from '../../support/local-queues.ts';

const local = localQueues();
const { clock } = local;
let { database, commits, letters, dead } = local.open();

const restart = async () => {
  await commits.join();
  database.close();
  ({ database, commits, letters, dead } = local.open());
};

afterEach(async () => {
  await commits.join();
  database.exec('DELETE FROM messages');
});

afterAll(() => {
  database.close();
  local.remove();
});

const bodies = (messages: readonly { readonly body: string }[]) => messages.map(({ body }) => body);

it('hands messages out oldest first, and no more than asked for', () => {
  for (const body of ['one', 'two', 'three']) letters.send(body);

  expect(bodies(letters.receive(2))).toEqual(['one', 'two']);
  expect(bodies(letters.receive(2))).toEqual(['three']);
});

it('holds a message back for its delay', () => {
  letters.send('later', 5000);

  expect(letters.receive(1)).toEqual([]);
  expect(letters.nextVisibleAt()).toBe(clock.now() + 5000);
  clock.advance(5000);
  expect(bodies(letters.receive(1))).toEqual(['later']);
});

it('shows a message that was given back when its visibility time-out has passed', () => {
  letters.send('again');
  const [first] = letters.receive(1);
  letters.giveBack(first?.receipt ?? '');

  clock.advance(59_999);
  expect(letters.receive(1)).toEqual([]);
  clock.advance(1);
  expect(letters.receive(1)).toMatchObject([{ id: first?.id, receives: 2 }]);
});

it('shows it when its consumer said, if it did', () => {
  letters.send('again');
  const [first] = letters.receive(1);
  expect(letters.hide(first?.receipt ?? '', 600_000)).toBe(true);
  letters.giveBack(first?.receipt ?? '');

  clock.advance(599_999);
  expect(letters.receive(1)).toEqual([]);
  clock.advance(1);
  expect(letters.receive(1)).toMatchObject([{ id: first?.id }]);
});

it('knows no receipt any more when the message is in nobody’s hands', () => {
  letters.send('done');
  const [first] = letters.receive(1);
  letters.remove(first?.receipt ?? '');

  expect(letters.hide(first?.receipt ?? '', 0)).toBe(false);
  clock.advance(3_600_000);
  expect(letters.receive(1)).toEqual([]);
});

it('moves what was received too often to the dead letters', () => {
  letters.send('poison');
  for (let receives = 0; receives < 2; receives += 1) {
    const [message] = letters.receive(1);
    letters.giveBack(message?.receipt ?? '');
    clock.advance(60_000);
  }

  expect(letters.receive(1)).toEqual([]);
  expect(bodies(dead.receive(1))).toEqual(['poison']);
});

it('forgets what is older than it keeps', () => {
  letters.send('old');
  clock.advance(3_600_000);
  letters.send('new');

  expect(bodies(letters.receive(10))).toEqual(['new']);
});

it('outlives the process: what was handed out then is handed out again', async () => {
  letters.send('held');
  letters.receive(1);
  letters.send('waiting');

  await restart();

  expect(bodies(letters.receive(10))).toEqual(['held', 'waiting']);
});

it('tells who waits for a message when it has been handled, and not when it was given back', async () => {
  const workedOff = jest.fn();
  void letters.workedOff(letters.send('upload')).then(workedOff);
  const [first] = letters.receive(1);
  letters.giveBack(first?.receipt ?? '');
  await commits.join();
  expect(workedOff).not.toHaveBeenCalled();

  clock.advance(60_000);
  const [second] = letters.receive(1);
  letters.remove(second?.receipt ?? '');
  await commits.join();
  expect(workedOff).toHaveBeenCalled();
});
