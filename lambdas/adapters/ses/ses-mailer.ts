import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from '../../application/mail/mail-ports.ts';
import { toUnavailable } from '../unavailable.ts';

export interface SenderSettings {
  /** An address, or `Name <address>`. */
  readonly from: string;
  readonly replyTo?: string | undefined;
  /** Has SES tell of bounces and complaints. */
  readonly configurationSet: string;
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Sends by SES. */
export const sesMailer = (client: SESv2Client, sender: SenderSettings): Mailer => ({
  send: async ({ to, subject, text, html, unsubscribeUrl }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: sender.from,
      ...(sender.replyTo && { ReplyToAddresses: [sender.replyTo] }),
      ConfigurationSetName: sender.configurationSet,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: utf8(subject),
          Body: { Text: utf8(text), Html: utf8(html) },
          Headers: [...AUTOMATIC, ...(unsubscribeUrl ? oneClick(unsubscribeUrl) : [])],
        },
      },
    });
    await client.send(command).catch((error: unknown) => {
      throw toUnavailable(error);
    });
  },
});

/** Keeps absence notes from answering (RFC 3834). */
const AUTOMATIC = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }];

/** Lets mail clients unsubscribe by themselves (RFC 8058). */
const oneClick = (url: string) => [
  { Name: 'List-Unsubscribe', Value: `<${url}>` },
  { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
];
