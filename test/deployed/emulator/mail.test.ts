import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { deployedMarket } from '../stack/deployed-market.ts';
import { fetch } from '../stack/fetch.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

/** The relay, the rule and two queues, each polled as often as the emulator does. */
const SENT_WITHIN_SECONDS = 60;

jest.setTimeout(2 * 60_000);

const shop = deployedMarket(readSubject());

interface SentMail {
  readonly Subject: string;
  readonly BodyText: string;
}

/** What the emulator's SES has sent. */
const sentMails = async (): Promise<readonly SentMail[]> => {
  const reply = await fetch(`${process.env.AWS_ENDPOINT_URL}/_ministack/ses/messages`);
  const { messages } = (await reply.json()) as { messages: Record<string, SentMail[]> };
  return Object.values(messages).flat();
};

// What an operator does once: has SES verify the sender.
beforeAll(() =>
  new SESv2Client().send(new CreateEmailIdentityCommand({ EmailIdentity: 'orders@example.com' })),
);

it('who has to answer is told by mail, at the address in the user pool', async () => {
  const orderId = await shop.place();
  await shop.opened(orderId, 'cancellation');

  const mail = await waitFor(SENT_WITHIN_SECONDS, async () => {
    const about = (await sentMails()).filter(({ BodyText }) => BodyText.includes(orderId));
    expect(about).toHaveLength(1);
    return about[0];
  });
  expect(mail?.Subject).toBe('The customer asks to cancel “Paint the hall”');
  expect(JSON.stringify(mail)).toMatch(/"pro-[0-9a-f]{12}@example\.com"/);
});
