import { credentials } from '../s3/access/credentials.ts';
import { region } from '../template/pseudo-parameters.ts';

/** Addresses that stand for AWS on this machine. */
export interface AwsAddresses {
  readonly dynamodb: string;
  /**
   * Where browsers find it, too: links and forms that are signed for it lead there. With an IP address
   * for a host, so that the SDK puts buckets into the path.
   */
  readonly s3: string;
  /** Everything else; answers loudly for what it does not play. */
  readonly others: string;
}

interface FunctionIdentity {
  readonly name: string;
  readonly memoryMegabytes: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** The environment that Lambda gives a function, with the SDK pointed at this machine. */
export function lambdaEnvironment(
  { name, memoryMegabytes, variables }: FunctionIdentity,
  { dynamodb, s3, others }: AwsAddresses,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: ':UTC',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _X_AMZN_TRACE_ID: 'Root=1-00000000-000000000000000000000000;Sampled=0',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: others,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_EVENTBRIDGE: others,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_SCHEDULER: others,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: others,
    AWS_ENDPOINT_URL_SFN: others,
    AWS_ENDPOINT_URL_SQS: others,
    ...variables,
  };
}
