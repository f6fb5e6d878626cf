import { account, arn, region } from './pseudo-parameters.ts';

/** What other resources can learn about a resource. */
interface ResourceType {
  ref(name: string): string;
  readonly attributes: Readonly<Record<string, (name: string) => string>>;
  /** Property that holds the name, when somebody gave one. */
  readonly nameProperty?: string;
}

const named = (name: string) => name;

function type(
  nameProperty: string,
  attributes: ResourceType['attributes'] = {},
  ref: ResourceType['ref'] = named,
): ResourceType {
  return { ref, attributes, nameProperty };
}

const machineArn = (name: string) => arn('states', `stateMachine:${name}`);
const secretArn = (name: string) => arn('secretsmanager', `secret:${name}`);
const issuer = (pool: string) => `cognito-idp.${region}.amazonaws.com/${pool}`;
const poolId = (name: string) => `${region}_${name.replace(/[^A-Za-z0-9]/g, '').slice(-9)}`;
const clientId = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-26);

/** Types that the runner plays. */
const played: Readonly<Record<string, ResourceType>> = {
  'AWS::ApiGatewayV2::Api': type('-', { ApiEndpoint: (name) => `https://${name}` }),
  'AWS::ApiGatewayV2::Authorizer': type('-'),
  'AWS::ApiGatewayV2::Integration': type('-'),
  'AWS::ApiGatewayV2::Route': type('-'),
  'AWS::ApiGatewayV2::Stage': type('-'),
  'AWS::CloudFront::Distribution': type('-', { DomainName: (name) => `${name}.cloudfront.net` }),
  'AWS::CloudFront::Function': type('Name', {
    FunctionARN: (name) => `arn:aws:cloudfront::${account}:function/${name}`,
  }),
  'AWS::CloudFront::ResponseHeadersPolicy': type('-'),
  'AWS::Cognito::UserPool': type(
    '-',
    {
      Arn: (name) => arn('cognito-idp', `userpool/${poolId(name)}`),
      ProviderName: (name) => issuer(poolId(name)),
      ProviderURL: (name) => `https://${issuer(poolId(name))}`,
      UserPoolId: poolId,
    },
    poolId,
  ),
  'AWS::Cognito::UserPoolClient': type('-', { ClientId: clientId }, clientId),
  'AWS::DynamoDB::Table': type('TableName', {
    Arn: (name) => arn('dynamodb', `table/${name}`),
    StreamArn: (name) => arn('dynamodb', `table/${name}/stream/local`),
  }),
  'AWS::Events::EventBus': type('Name', {
    Arn: (name) => arn('events', `event-bus/${name}`),
    Name: named,
  }),
  'AWS::Events::Rule': type('Name', { Arn: (name) => arn('events', `rule/${name}`) }),
  'AWS::Lambda::EventSourceMapping': type('-', { Id: named }),
  'AWS::Lambda::Function': type('FunctionName', {
    Arn: (name) => arn('lambda', `function:${name}`),
  }),
  'AWS::S3::Bucket': type('BucketName', {
    Arn: (name) => `arn:aws:s3:::${name}`,
    RegionalDomainName: (name) => `${name}.s3.${region}.amazonaws.com`,
  }),
  'AWS::Scheduler::Schedule': type('Name'),
  'AWS::Scheduler::ScheduleGroup': type('Name', {
    Arn: (name) => arn('scheduler', `schedule-group/${name}`),
  }),
  'AWS::SecretsManager::Secret': type('Name', { Id: secretArn }, secretArn),
  'AWS::SQS::Queue': type(
    'QueueName',
    { Arn: (name) => arn('sqs', name), QueueName: named },
    (name) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
  ),
  'AWS::StepFunctions::StateMachine': type(
    'StateMachineName',
    { Arn: machineArn, Name: named },
    machineArn,
  ),
  'Custom::CDKBucketDeployment': type('-'),
};

/** Types without a meaning on one machine: permissions, logs, alarms, sign-in. */
const withoutMeaning: Readonly<Record<string, ResourceType>> = {
  'AWS::CDK::Metadata': type('-'),
  'AWS::CloudFront::OriginAccessControl': type('-', { Id: named }),
  'AWS::CloudWatch::Alarm': type('-', { Arn: (name) => arn('cloudwatch', `alarm:${name}`) }),
  'AWS::CloudWatch::Dashboard': type('-'),
  'AWS::Cognito::UserPoolDomain': type('Domain'),
  'AWS::Cognito::UserPoolGroup': type('GroupName'),
  'AWS::Cognito::UserPoolResourceServer': type('Identifier'),
  'AWS::IAM::Policy': type('-'),
  'AWS::IAM::Role': type('-', { Arn: (name) => `arn:aws:iam:::role/${name}` }),
  'AWS::KMS::Alias': type('AliasName'),
  'AWS::KMS::Key': type('-', { Arn: (name) => arn('kms', `key/${name}`) }),
  'AWS::Lambda::LayerVersion': type('-'),
  'AWS::Lambda::Permission': type('-'),
  'AWS::Logs::LogGroup': type('LogGroupName', {
    Arn: (name) => arn('logs', `log-group:${name}:*`),
  }),
  'AWS::Logs::MetricFilter': type('-'),
  'AWS::Logs::ResourcePolicy': type('-'),
  'AWS::S3::BucketPolicy': type('-'),
  'AWS::SES::ConfigurationSet': type('Name'),
  'AWS::SES::ConfigurationSetEventDestination': type('-'),
  'AWS::SNS::Subscription': type('-'),
  'AWS::SNS::Topic': type('-', { TopicName: named }, (name) => arn('sns', name)),
  'AWS::SNS::TopicPolicy': type('-'),
  'AWS::SQS::QueuePolicy': type('-'),
};

/** The one table of the resource types that the runner accepts; any other is an error. */
export function resourceType(name: string, logicalId: string): ResourceType {
  const found = played[name] ?? withoutMeaning[name];
  if (found) return found;
  throw new Error(
    `the local runner does not know the resource type ${name} (${logicalId}): play it, or list it as without meaning in local/template/resource-types.ts`,
  );
}
