import { type MailFeedback, stopMail } from '../../../lambdas/application/mail/stop-mail.ts';
import { recordingMail } from '../../support/in-memory/mail.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';

const JO = 'jo@example.com';

const told = async (feedback: Partial<MailFeedback>) => {
  const { book, measures } = recordingMail((await aPlacedOrder()).ports);
  const whole: MailFeedback = { kind: 'bounce', isPermanent: true, addresses: [JO], ...feedback };
  await stopMail({ book, measures }, whole);
  return { measures, isUnwanted: await book.isUnwanted('jo', JO, 'opened') };
};

it.each([
  ['bounce', 'MailsBounced'],
  ['complaint', 'MailComplaints'],
] as const)('a %s stops mail to the address, and is counted', async (kind, name) => {
  const { measures, isUnwanted } = await told({ kind });

  expect(isUnwanted).toBe(true);
  expect(measures.valuesOf(name)).toEqual([1]);
});

it('a bounce that passes stops nothing', async () => {
  const { measures, isUnwanted } = await told({ isPermanent: false });

  expect(isUnwanted).toBe(false);
  expect(measures.names()).toEqual([]);
});
