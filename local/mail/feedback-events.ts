import { account, region } from '../template/pseudo-parameters.ts';
import type { Stack } from '../template/stack.ts';
import type { KeptMail } from './outbox.ts';

export type Feedback = 'bounce' | 'complaint';

/** What SES would tell the account's default bus of a mail. */
export function feedbackEvent(kind: Feedback, { id, at, to }: KeptMail, stack: Stack): object {
  const recipients = [{ emailAddress: to }];
  const { ref: configurationSet } = stack.one('AWS::SES::ConfigurationSet');
  return {
    ...{ version: '0', id: `feedback-${id}`, source: 'aws.ses', account, region, time: at },
    'detail-type': kind === 'bounce' ? 'Email Bounced' : 'Email Complaint Received',
    resources: [],
    detail: {
      eventType: kind === 'bounce' ? 'Bounce' : 'Complaint',
      mail: { messageId: id, tags: { 'ses:configuration-set': [configurationSet] } },
      ...(kind === 'bounce'
        ? { bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } }
        : { complaint: { complainedRecipients: recipients } }),
    },
  };
}
