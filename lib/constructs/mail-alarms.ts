import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { lettersIn } from './dead-letter-queue.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { serviceMetric, sumOf } from './service-metrics.ts';
import type { ShownMetric } from './shown-metric.ts';

const period = Duration.minutes(5);
const hour = Duration.hours(1);

/** SES asks questions when 5 % bounce: so many in an hour are worth a look on any scale. */
const MANY_BOUNCES = 10;

/** Tells of mail that was given up, and of what can cost the right to send. */
export function mailAlarms(scope: Construct, deadLetters: readonly Queue[]): readonly AlarmSpec[] {
  const counted = (metricName: string) =>
    serviceMetric(scope, { metricName, statistic: 'Sum', period: hour });
  const waiting = deadLetters.map((queue, index) => [`queue${index}`, lettersIn(queue)] as const);
  return [
    {
      name: 'mails-lost',
      meaning: 'Mail could not be sent in three hours, or a bounce not written down in one.',
      firstStep: 'Mend the cause told in the logs of send-mail and stop-mail, then redrive.',
      metric: sumOf({ name: 'mails-lost', period, parts: Object.fromEntries(waiting) }),
      graph: 'lostMail',
      label: 'Dead letters',
      threshold: 1,
    },
    {
      name: 'mail-complaints',
      meaning: 'Somebody called a mail spam: SES pauses senders of whose mail 0.1 % is called so.',
      firstStep: 'Compare with the mails sent; if it goes on, look at what is sent to whom.',
      metric: counted('MailComplaints'),
      graph: 'refusedMail',
      label: 'Complaints',
      threshold: 1,
    },
    {
      name: 'mails-bouncing',
      meaning: 'Many addresses do not exist: SES pauses senders of whose mail 10 % bounces.',
      firstStep: 'Look at how the identity provider comes by its addresses.',
      metric: counted('MailsBounced'),
      graph: 'refusedMail',
      label: 'Bounces',
      threshold: MANY_BOUNCES,
    },
  ];
}

/** What is worth seeing of mail without an alarm. */
export function mailMetrics(scope: Construct): readonly ShownMetric[] {
  const shown = {
    MailsSent: 'Sent',
    MailsOutdated: 'Outdated',
    MailsStopped: 'Stopped',
    MailsUnaddressed: 'Without an address',
  };
  return Object.entries(shown).map(([metricName, label]) => ({
    graph: 'mails',
    label,
    metric: serviceMetric(scope, { metricName, statistic: 'Sum', period }),
  }));
}
