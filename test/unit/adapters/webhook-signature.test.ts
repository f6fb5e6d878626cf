import { Webhook as Verifier } from 'standardwebhooks';
import { signatureHeader } from '../../../lambdas/adapters/webhooks/signature.ts';
import { OLD_SECRET, SECRET } from '../../support/queued-webhook.ts';

const webhook = () => ({
  id: 'order-1-2-0',
  timestamp: Math.floor(Date.now() / 1000),
  body: JSON.stringify({ title: 'Zürich €' }),
});

const verify = (secret: string, signature: string, { id, timestamp, body } = webhook()) =>
  new Verifier(secret).verify(body, {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  });

it('is one that the public library takes', () => {
  const sent = webhook();

  expect(verify(`whsec_${SECRET}`, signatureHeader([SECRET], sent), sent)).toEqual({
    title: 'Zürich €',
  });
});

it('is one for each secret while there are two', () => {
  const sent = webhook();
  const header = signatureHeader([SECRET, OLD_SECRET], sent);

  expect(header.split(' ')).toHaveLength(2);
  for (const secret of [SECRET, OLD_SECRET]) {
    expect(() => verify(secret, header, sent)).not.toThrow();
  }
});

it('does not hold for another secret', () => {
  const sent = webhook();

  expect(() => verify(OLD_SECRET, signatureHeader([SECRET], sent), sent)).toThrow(
    'No matching signature found',
  );
});

it.each([
  ['another body', { body: '{}' }],
  ['another id', { id: 'order-1-2-1' }],
  ['another time', { timestamp: webhook().timestamp - 1 }],
])('does not hold for %s', (_, other) => {
  const sent = webhook();

  expect(() => verify(SECRET, signatureHeader([SECRET], sent), { ...sent, ...other })).toThrow(
    'No matching signature found',
  );
});
