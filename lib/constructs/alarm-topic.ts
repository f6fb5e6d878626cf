import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type ITopic, Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';

export type AlarmTopicProps = Pick<StageConfig['alarms'], 'notify'>;

const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
const fromThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };

/** Where alarms go: a topic that exists already, or an encrypted one that may mail to an address. */
export class AlarmTopic extends Construct {
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, { notify }: AlarmTopicProps) {
    super(scope, id);
    if (notify && 'topicArn' in notify) {
      this.topic = Topic.fromTopicArn(this, 'Topic', notify.topicArn);
      return;
    }
    this.topic = this.addTopic();
    if (notify) this.subscribe(notify.email);
  }

  private addTopic(): Topic {
    // CloudWatch cannot use the key that AWS manages for SNS.
    const key = new Key(this, 'Key', {
      description: 'Encrypts alarms of Order Requests',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: fromThisAccount,
      }),
    );
    const topic = new Topic(this, 'Topic', {
      displayName: 'Order Requests alarms',
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: fromThisAccount,
      }),
    );
    return topic;
  }

  private subscribe(email: string): void {
    const subscription = new Subscription(this, 'Email', {
      topic: this.topic,
      protocol: SubscriptionProtocol.EMAIL,
      endpoint: email,
    });
    Validations.of(subscription).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason:
        'A mail that could not be delivered is not lost: CloudWatch keeps the state it tells.',
    });
  }
}
