import { EventBus } from '../../../local/events/event-bus.ts';
import { EventLog } from '../../../local/events/event-log.ts';
import { Rules } from '../../../local/events/rules.ts';
import { Stack } from '../../../local/template/stack.ts';
import { localQueues } from '../../support/local-queues.ts';

const local = localQueues();
const { database, commits, queues, letters } = local.open();

const busWith = (rule: object, target: object = {}) => {
  const Targets = [{ Id: 'Letters', Arn: letters.arn, ...target }];
  const Rule = {
    Type: 'AWS::Events::Rule',
    Properties: { EventBusName: { Ref: 'Bus' }, Targets, ...rule },
  };
  const Bus = { Type: 'AWS::Events::EventBus', Properties: { Name: 'shop' } };
  const stack = new Stack('shop', { Resources: { Bus, Rule } }, {});
  const rules = new Rules(queues);
  rules.deploy(stack);
  return new EventBus(stack, new EventLog(database), (event) => rules.deliver(event));
};

const publish = (bus: EventBus, DetailType: string, Source = 'order-requests') =>
  bus.operations['AWSEvents.PutEvents']?.({
    Entries: [{ EventBusName: 'shop', Source, DetailType, Time: 1772438400, Detail: '{"id":"1"}' }],
  });

afterEach(async () => {
  await commits.join();
  database.exec('DELETE FROM messages');
});

afterAll(() => {
  database.close();
  local.remove();
});

const EventPattern = { source: ['order-requests'], 'detail-type': ['order_placed'] };

it('an event that a rule is for lies in its queue, whole', () => {
  const reply = publish(busWith({ EventPattern }), 'order_placed');

  const [message] = letters.receive(10);
  expect(JSON.parse(message?.body ?? '')).toEqual({
    version: '0',
    id: expect.any(String),
    'detail-type': 'order_placed',
    source: 'order-requests',
    account: '000000000000',
    time: '2026-03-02T08:00:00Z',
    region: 'us-east-1',
    resources: [],
    detail: { id: '1' },
  });
  const { id } = JSON.parse(message?.body ?? '');
  expect(reply).toMatchObject({ Entries: [{ EventId: id }] });
});

it('other events do not', () => {
  const bus = busWith({ EventPattern });
  publish(bus, 'order_canceled');
  publish(bus, 'order_placed', 'somebody-else');

  expect(letters.receive(10)).toEqual([]);
});

it('a rule that is switched off does nothing', () => {
  publish(busWith({ EventPattern, State: 'DISABLED' }), 'order_placed');

  expect(letters.receive(10)).toEqual([]);
});

it.each([
  ['a schedule', { ScheduleExpression: 'rate(1 day)' }, {}, /ScheduleExpression/],
  ['a changed input', { EventPattern }, { InputPath: '$.detail' }, /InputPath/],
  ['no pattern', {}, {}, /with a pattern only/],
  ['an unknown test', { EventPattern: { source: [{ wildcard: '*' }] } }, {}, /wildcard/],
  ['a target that is no queue', { EventPattern }, { Arn: 'arn:aws:lambda:f' }, /no queue/],
])('what it does not play is refused: %s', (_, rule, target, message) => {
  expect(() => busWith(rule, target)).toThrow(message);
});
