import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { feedbackFrom } from '../../../lambdas/adapters/ses/feedback.ts';
import { sesMailer } from '../../../lambdas/adapters/ses/ses-mailer.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';

const ses = mockClient(SESv2Client);
const sender = { from: 'Orders <orders@example.com>', configurationSet: 'set' };
const mail = { to: 'jo@example.com', subject: 'Grüße', text: 'Text', html: '<p>Text</p>' };
const sent = () => ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input);

beforeEach(() => ses.reset().on(SendEmailCommand).resolves({ MessageId: '1' }));

describe('a mail', () => {
  it('goes out as text and HTML, to one address, under the configuration set', async () => {
    await sesMailer(new SESv2Client({}), { ...sender, replyTo: 'help@example.com' }).send(mail);

    expect(sent()).toEqual([
      {
        FromEmailAddress: 'Orders <orders@example.com>',
        ReplyToAddresses: ['help@example.com'],
        ConfigurationSetName: 'set',
        Destination: { ToAddresses: ['jo@example.com'] },
        Content: {
          Simple: {
            Subject: { Data: 'Grüße', Charset: 'UTF-8' },
            Body: {
              Text: { Data: 'Text', Charset: 'UTF-8' },
              Html: { Data: '<p>Text</p>', Charset: 'UTF-8' },
            },
            Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
          },
        },
      },
    ]);
  });

  it('that can be stopped says how, for one click', async () => {
    const unsubscribeUrl = 'https://example.com/stop?token=a.b';
    await sesMailer(new SESv2Client({}), sender).send({ ...mail, unsubscribeUrl });

    expect(sent()[0]?.Content?.Simple?.Headers?.slice(1)).toEqual([
      { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ]);
    expect(sent()[0]).not.toHaveProperty('ReplyToAddresses');
  });

  it('that SES has no time for can be tried again, one that it refuses is a fault', async () => {
    const mailer = sesMailer(new SESv2Client({}), sender);
    const named = (name: string) => Object.assign(new Error(name), { name });
    ses.on(SendEmailCommand).rejectsOnce(named('TooManyRequestsException'));
    await expect(mailer.send(mail)).rejects.toThrow(Unavailable);
    ses.on(SendEmailCommand).rejects(named('MessageRejected'));

    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MessageRejected' });
  });
});

describe('what SES tells', () => {
  const bounce = (bounceType: string) => ({
    detail: {
      bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'Jo <jo@example.com>' }] },
    },
  });

  it.each([
    ['Permanent', true],
    ['Transient', false],
    ['Undetermined', false],
  ])('of a bounce that is %s', (bounceType, isPermanent) => {
    const addresses = ['jo@example.com'];
    expect(feedbackFrom(bounce(bounceType))).toEqual({ kind: 'bounce', isPermanent, addresses });
  });

  it('of a complaint', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'jo@example.com' }] };

    expect(feedbackFrom({ detail: { complaint } })).toEqual({
      ...{ kind: 'complaint', isPermanent: true, addresses: ['jo@example.com'] },
    });
  });

  it('of anything else is a fault', () => {
    expect(() => feedbackFrom({ detail: {} })).toThrow('neither of a bounce nor of a complaint');
  });
});
