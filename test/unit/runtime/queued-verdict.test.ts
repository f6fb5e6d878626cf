import { queuedVerdict } from '../../../lambdas/runtime/queued-verdict.ts';

const detail = { orderId: 'o', attachmentId: 'a', version: 'v', verdict: 'clean' };

it('reads a verdict, whatever else the scanner tells', () => {
  expect(queuedVerdict(JSON.stringify({ detail: { ...detail, engine: 7 } }))).toMatchObject(detail);
});

it.each(Object.keys(detail))('one without %s fails, so that it becomes a dead letter', (name) => {
  const body = JSON.stringify({ detail: { ...detail, [name]: undefined } });

  expect(() => queuedVerdict(body)).toThrow(`The verdict lacks ${name}`);
});

it.each(['{}', '{"detail":null}', 'null'])('%s fails as well', (body) => {
  expect(() => queuedVerdict(body)).toThrow('The verdict lacks');
});
