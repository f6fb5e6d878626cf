import { randomBytes } from 'node:crypto';
import {
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Delivered } from '../../support/event-schemas.ts';

/** A queue behind a rule on the stack's bus, as a consumer of the events would have it. */
export class EventQueue {
  readonly #sqs = new SQSClient();
  readonly #eventBridge = new EventBridgeClient();
  readonly #name = `order-requests-checks-${randomBytes(6).toString('hex')}`;
  readonly #bus: string;
  readonly #received: Delivered[] = [];
  #url = '';

  private constructor(bus: string) {
    this.#bus = bus;
  }

  static async create(bus: string): Promise<EventQueue> {
    const queue = new EventQueue(bus);
    await queue.#create();
    return queue;
  }

  /** All events of an order that have come so far, as often as they came. */
  async of(orderId: string): Promise<readonly Delivered[]> {
    await this.#receive();
    return this.#received.filter(({ detail }) => detail.orderId === orderId);
  }

  async remove(): Promise<void> {
    const rule = { EventBusName: this.#bus };
    await this.#eventBridge.send(
      new RemoveTargetsCommand({ ...rule, Rule: this.#name, Ids: ['queue'] }),
    );
    await this.#eventBridge.send(new DeleteRuleCommand({ ...rule, Name: this.#name }));
    await this.#sqs.send(new DeleteQueueCommand({ QueueUrl: this.#url }));
  }

  async #create(): Promise<void> {
    const { QueueUrl = '' } = await this.#sqs.send(
      new CreateQueueCommand({ QueueName: this.#name }),
    );
    this.#url = QueueUrl;
    const { Attributes } = await this.#sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    const Arn = Attributes?.QueueArn ?? '';
    const { RuleArn = '' } = await this.#eventBridge.send(
      new PutRuleCommand({
        Name: this.#name,
        EventBusName: this.#bus,
        EventPattern: JSON.stringify({ source: ['order-requests'] }),
      }),
    );
    await this.#sqs.send(
      new SetQueueAttributesCommand({
        QueueUrl,
        Attributes: { Policy: JSON.stringify(onlyFor(RuleArn, Arn)) },
      }),
    );
    await this.#eventBridge.send(
      new PutTargetsCommand({
        Rule: this.#name,
        EventBusName: this.#bus,
        Targets: [{ Id: 'queue', Arn }],
      }),
    );
  }

  async #receive(): Promise<void> {
    for (;;) {
      const QueueUrl = this.#url;
      const { Messages = [] } = await this.#sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      if (Messages.length === 0) return;
      for (const { Body = '' } of Messages) {
        const event = JSON.parse(Body);
        const { source, detail } = event;
        this.#received.push({ source, detailType: event['detail-type'], detail });
      }
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle,
      }));
      await this.#sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  }
}

const onlyFor = (ruleArn: string, queueArn: string): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: queueArn,
      Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
    },
  ],
});
