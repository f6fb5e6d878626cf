import type { MailFeedback } from '../../application/mail/stop-mail.ts';

/** An event of SES as EventBridge passes it on. */
interface SesEvent {
  readonly detail?: {
    readonly bounce?: {
      readonly bounceType?: string;
      readonly bouncedRecipients?: readonly Recipient[];
    };
    readonly complaint?: { readonly complainedRecipients?: readonly Recipient[] };
  };
}

interface Recipient {
  readonly emailAddress?: string;
}

/** What SES tells of a mail. @throws Error that quotes no address, when it tells neither of the two */
export const feedbackFrom = ({ detail = {} }: SesEvent): MailFeedback => {
  const { bounce, complaint } = detail;
  if (bounce) {
    const isPermanent = bounce.bounceType === 'Permanent';
    return { kind: 'bounce', isPermanent, addresses: addressesOf(bounce.bouncedRecipients) };
  }
  if (!complaint) throw new Error('The message tells neither of a bounce nor of a complaint');
  const addresses = addressesOf(complaint.complainedRecipients);
  return { kind: 'complaint', isPermanent: true, addresses };
};

const addressesOf = (recipients: readonly Recipient[] = []): readonly string[] =>
  recipients.flatMap(({ emailAddress }) => (emailAddress ? [bare(emailAddress)] : []));

/** Some mail servers report `Name <address>`. */
const bare = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
