import type { StackTemplate } from './not-emulated.ts';

/**
 * The template as it works where nobody speaks TLS, a bucket's name is known to few resolvers, and
 * some rights are asked for on something else than on AWS.
 */
export const asEmulated = (template: StackTemplate): StackTemplate =>
  wideningRights(reachingFiles(allowingHttp(template)));

type Resource = StackTemplate['Resources'][string];

/** The template with each of its resources changed. */
const changing =
  (change: (resource: Resource) => Resource) =>
  ({ Resources, ...rest }: StackTemplate): StackTemplate => ({
    ...rest,
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([id, resource]) => [id, change(resource)]),
    ),
  });

interface Statement {
  readonly Action?: unknown;
  readonly Condition?: object;
}

interface PolicyProperties {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
}

/** A policy with other statements. */
const stating = (
  resource: Resource,
  change: (statements: readonly Statement[]) => readonly Statement[],
): Resource => {
  const { PolicyDocument, ...others } = resource.Properties as unknown as PolicyProperties;
  const Statement = change(PolicyDocument.Statement);
  return {
    ...resource,
    Properties: { ...others, PolicyDocument: { ...PolicyDocument, Statement } },
  };
};

/** The template without what refuses whoever speaks no TLS, as everybody does here. */
const allowingHttp = changing((resource) =>
  /^AWS::(SQS::Queue|S3::Bucket)Policy$/.test(resource.Type)
    ? stating(resource, (statements) =>
        statements.filter(
          ({ Condition }) => !JSON.stringify(Condition ?? {}).includes('aws:SecureTransport'),
        ),
      )
    : resource,
);

interface FunctionProperties {
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

/** The template with functions that find the bucket by a path: not every resolver knows its name here. */
const reachingFiles = changing((resource) => {
  const { Variables } = (resource.Properties as FunctionProperties)?.Environment ?? {};
  if (!Variables?.FILES_BUCKET) return resource;
  const AWS_ENDPOINT_URL_S3 = process.env.AWS_ENDPOINT_URL?.replace('localhost', '127.0.0.1');
  const Environment = { Variables: { ...Variables, AWS_ENDPOINT_URL_S3 } };
  return { ...resource, Properties: { ...resource.Properties, Environment } };
});

/** The emulator does not look whom mail is from, and takes all schedules for those of the default group. */
const widened = new Set(['ses:SendEmail', 'scheduler:CreateSchedule', 'scheduler:DeleteSchedule']);

/** The template with leave to do that to everything. */
const wideningRights = changing((resource) =>
  resource.Type === 'AWS::IAM::Policy'
    ? stating(resource, (statements) =>
        statements.map((statement) =>
          [statement.Action].flat().every((action) => widened.has(String(action)))
            ? { ...statement, Resource: '*' }
            : statement,
        ),
      )
    : resource,
);
