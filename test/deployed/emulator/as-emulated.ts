import type { StackTemplate } from './not-emulated.ts';

/**
 * The template as it works where nobody speaks TLS, a bucket's name is known to few resolvers, and
 * mail is a right on everything.
 */
export const asEmulated = (template: StackTemplate): StackTemplate =>
  sendingMail(reachingFiles(allowingHttp(template)));

interface PolicyProperties {
  readonly PolicyDocument: { readonly Statement: readonly { readonly Condition?: object }[] };
}

/** The template without what refuses whoever speaks no TLS, as everybody does here. */
const allowingHttp = ({ Resources, ...rest }: StackTemplate): StackTemplate => ({
  ...rest,
  Resources: Object.fromEntries(
    Object.entries(Resources).map(([id, resource]) => {
      if (!/^AWS::(SQS::Queue|S3::Bucket)Policy$/.test(resource.Type)) return [id, resource];
      const { PolicyDocument, ...others } = resource.Properties as unknown as PolicyProperties;
      const Statement = PolicyDocument.Statement.filter(
        ({ Condition }) => !JSON.stringify(Condition ?? {}).includes('aws:SecureTransport'),
      );
      const Properties = { ...others, PolicyDocument: { ...PolicyDocument, Statement } };
      return [id, { ...resource, Properties }];
    }),
  ),
});

interface FunctionProperties {
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

/** The template with functions that find the bucket by a path: not every resolver knows its name here. */
const reachingFiles = ({ Resources, ...rest }: StackTemplate): StackTemplate => ({
  ...rest,
  Resources: Object.fromEntries(
    Object.entries(Resources).map(([id, resource]) => {
      const { Variables } = (resource.Properties as FunctionProperties)?.Environment ?? {};
      if (!Variables?.FILES_BUCKET) return [id, resource];
      const AWS_ENDPOINT_URL_S3 = process.env.AWS_ENDPOINT_URL?.replace('localhost', '127.0.0.1');
      const Environment = { Variables: { ...Variables, AWS_ENDPOINT_URL_S3 } };
      return [id, { ...resource, Properties: { ...resource.Properties, Environment } }];
    }),
  ),
});

interface GivenProperties {
  readonly PolicyDocument: { readonly Statement: readonly { readonly Action?: unknown }[] };
}

/** The template with leave to send mail from anybody: the emulator does not look whom it is from. */
const sendingMail = ({ Resources, ...rest }: StackTemplate): StackTemplate => ({
  ...rest,
  Resources: Object.fromEntries(
    Object.entries(Resources).map(([id, resource]) => {
      if (resource.Type !== 'AWS::IAM::Policy') return [id, resource];
      const { PolicyDocument, ...others } = resource.Properties as unknown as GivenProperties;
      const Statement = PolicyDocument.Statement.map((statement) =>
        statement.Action === 'ses:SendEmail' ? { ...statement, Resource: '*' } : statement,
      );
      const Properties = { ...others, PolicyDocument: { ...PolicyDocument, Statement } };
      return [id, { ...resource, Properties }];
    }),
  ),
});
