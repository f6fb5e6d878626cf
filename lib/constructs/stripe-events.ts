import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MEMORY_MB } from '../memory.ts';
import type { StageConfig } from '../stage-config.ts';
import { lettersIn } from './dead-letter-queue.ts';
import type { OrderApi } from './order-api.ts';
import type { OrderTable } from './order-table.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface StripeEventsProps extends Pick<StageConfig, 'windows'> {
  readonly defaults: FunctionDefaults;
  readonly api: OrderApi;
  readonly table: OrderTable;
  readonly provider: PaymentProvider;
}

/** A Stripe outage of this many tries, 3 minutes apart, is outlasted: an hour. */
const TRIES = 20;
const TIMEOUT = Duration.seconds(30);

/**
 * Hears of what changes at Stripe: a function that checks the signature and answers at once, a queue,
 * and a function that looks up how things stand there now and writes it down.
 */
export class StripeEvents extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: StripeEventsProps) {
    super(scope, id);
    const news = new WorkQueue(this, 'News', {
      tries: TRIES,
      // As long as AWS advises for a function that reads from it.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    });
    const receive = this.addReceiver(props, news);
    const takeUp = this.addWorker(props, news);
    this.alarms = [...receive.alarms, ...takeUp.alarms, lost(news)];
  }

  private addReceiver({ defaults, api, provider }: StripeEventsProps, news: WorkQueue) {
    const receive = new ServiceFunction(this, 'ReceiveStripeEvent', {
      defaults,
      name: 'receive-stripe-event',
      description: 'Takes in what Stripe tells, if Stripe has signed it',
      timeout: Duration.seconds(10),
      memoryMb: MEMORY_MB.somebodyWaits,
      environment: { ...provider.environment, NEWS_QUEUE_URL: news.queue.queueUrl },
    });
    provider.grantCall(receive.role);
    news.grantSend(receive.role);
    api.addPublicRoute(
      'POST /webhooks/stripe',
      receive,
      'Stripe has no token: the function checks its signature over the body.',
    );
    return receive;
  }

  private addWorker({ defaults, table, provider, windows }: StripeEventsProps, news: WorkQueue) {
    const takeUp = new ServiceFunction(this, 'TakeUpNews', {
      defaults,
      name: 'take-up-news',
      description: 'Writes down in orders how things stand at Stripe',
      timeout: TIMEOUT,
      memoryMb: 512,
      environment: {
        TABLE_NAME: table.tableName,
        WINDOWS: JSON.stringify(windows),
        ...provider.environment,
      },
    });
    provider.grantCall(takeUp.role);
    table.grant(takeUp.role, 'readItems', 'findByPayment', 'append');
    news.feed(takeUp, { batchSize: 5, atOnce: 5 });
    return takeUp;
  }
}

/** News that nobody could write down: the order does not say what Stripe has done. */
const lost = ({ deadLetters }: WorkQueue): AlarmSpec => ({
  name: 'stripe-news-lost',
  meaning: 'What Stripe told could not be written down in an hour and is kept as dead letters.',
  firstStep: 'Mend the cause told in the log of take-up-news, then redrive the dead letters.',
  metric: lettersIn(deadLetters),
  graph: 'lostNews',
  label: 'News of Stripe',
  threshold: 1,
});
