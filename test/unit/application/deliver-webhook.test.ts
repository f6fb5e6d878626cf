import {
  deliverWebhook,
  type QueuedEvent,
  WebhookNotDelivered,
  type WebhookPorts,
} from '../../../lambdas/application/deliver-webhook.ts';
import { anEvent, QUEUE } from '../../support/queued-webhook.ts';

const queued: QueuedEvent = { queue: QUEUE, receipt: 'receipt', tries: 3, event: anEvent };
const receiver = { url: 'https://shop.example.com/hooks?token=hidden', secretId: 'secret' };
const send = jest.fn<ReturnType<WebhookPorts['send']>, Parameters<WebhookPorts['send']>>();
const postpone = jest.fn(async () => {});
const ports: WebhookPorts = {
  ...{ send, postpone, chance: () => 0.5 },
  receivers: new Map([[QUEUE, receiver]]),
  clock: { now: () => 1772438400900 },
};

beforeEach(() => {
  send.mockReset();
  postpone.mockReset().mockResolvedValue();
});

it('sends the event under its own id, with the time in seconds', async () => {
  send.mockResolvedValue({ taken: true });

  await deliverWebhook(ports, queued);

  const body = JSON.stringify(anEvent);
  expect(send.mock.calls).toEqual([[receiver, { id: 'order-1-2-0', timestamp: 1772438400, body }]]);
  expect(postpone).not.toHaveBeenCalled();
});

it('postpones what is not taken, by how often it was tried', async () => {
  send.mockResolvedValue({ taken: false, reason: 'it answered 500' });

  await expect(deliverWebhook(ports, queued)).rejects.toThrow(WebhookNotDelivered);

  expect(postpone).toHaveBeenCalledWith(queued, 120);
});

it('leaves a receiver alone for as long as it asks', async () => {
  send.mockResolvedValue({ taken: false, reason: 'it answered 429', askedSeconds: 600 });

  await expect(deliverWebhook(ports, queued)).rejects.toThrow(WebhookNotDelivered);

  expect(postpone).toHaveBeenCalledWith(queued, 600);
});

it('tells which event was not delivered, where to, and why, but not the path or query', async () => {
  send.mockResolvedValue({ taken: false, reason: 'it answered 500' });

  await expect(deliverWebhook(ports, queued)).rejects.toThrow(
    /^order-1-2-0 was not delivered to shop\.example\.com at try 3: it answered 500$/,
  );
});

it('fails all the same when it cannot be postponed, so that the queue brings it again', async () => {
  send.mockResolvedValue({ taken: false, reason: 'it answered 500' });
  const cause = new Error('SQS is down');
  postpone.mockRejectedValue(cause);

  await expect(deliverWebhook(ports, queued)).rejects.toMatchObject({
    message: expect.stringMatching(/it answered 500$/),
    cause,
  });
});

it('keeps what is for a receiver that it does not know', async () => {
  const stray = { ...queued, queue: `${QUEUE}-2` };

  await expect(deliverWebhook(ports, stray)).rejects.toThrow(`queue ${QUEUE}-2`);
  expect(send).not.toHaveBeenCalled();
});
