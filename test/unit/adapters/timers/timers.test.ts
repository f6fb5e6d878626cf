import { timersOf } from '../../../../lambdas/adapters/timers/timers.ts';

const service = (isThere: boolean) => ({
  start: jest.fn(async () => {}),
  stop: jest.fn(async () => isThere),
});
const startMovement = jest.fn(async () => {});
const deadline = {
  ...{ name: 'order-1-3', orderId: 'order-1', reminders: [] },
  expiresAt: '2026-03-04T09:00:01Z',
};

it('starts deadlines by the service that the stage is set to', async () => {
  const [current, former] = [service(true), service(true)];

  await timersOf({ current, former, startMovement }).startDeadline(deadline);

  expect(current.start).toHaveBeenCalledWith(deadline);
  expect(former.start).not.toHaveBeenCalled();
});

it('stops what that service has started without asking the other one', async () => {
  const [current, former] = [service(true), service(false)];

  await timersOf({ current, former, startMovement }).stopDeadline('order-1-3');

  expect(current.stop).toHaveBeenCalledWith('order-1-3');
  expect(former.stop).not.toHaveBeenCalled();
});

it('stops what the other one has started before the stage was changed over', async () => {
  const [current, former] = [service(false), service(true)];

  await timersOf({ current, former, startMovement }).stopDeadline('order-1-3');

  expect(former.stop).toHaveBeenCalledWith('order-1-3');
});
