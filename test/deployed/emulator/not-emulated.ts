import type { Template } from '../../../local/template/template.ts';
import type { Outputs } from '../stack/outputs.ts';

/** A template as it is deployed, with what it tells afterwards. */
export type StackTemplate = Template & { readonly Outputs?: Readonly<Record<string, unknown>> };

/** Something in the template that the emulator cannot take. */
interface NotEmulated {
  readonly what: string;
  /** What the emulator does with it. */
  readonly reason: string;
  /** The template without it. */
  readonly without: (template: StackTemplate) => StackTemplate;
  /** Whether a stack that has it is as it would be on AWS; if left out, when it is complete. */
  readonly isRight?: (outputs: Outputs) => boolean;
}

/**
 * Everything that is left out or replaced before the template is deployed to the emulator, and
 * nothing else. A test deploys each of them, and fails when the emulator takes it.
 */
export const notEmulated: readonly NotEmulated[] = [
  {
    what: 'alarms that calculate with metrics, and the dashboard that shows them',
    reason: 'It refuses metric math: "Properties.Metrics (metric math) is not supported".',
    without: ({ Resources, Outputs, ...rest }) => ({
      ...rest,
      Resources: entriesOf(
        Resources,
        ([, { Type, Properties }]) =>
          Type !== 'AWS::CloudWatch::Dashboard' &&
          !(Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics),
      ),
      Outputs: entriesOf(Outputs ?? {}, ([name]) => name !== 'DashboardUrl'),
    }),
  },
  {
    what: 'the upload of the page',
    reason:
      'Its function wants the AWS CLI in /opt, where the emulator puts no layer, and the deployment never ends. The files are put up by the SDK instead.',
    without: ({ Resources, ...rest }) => ({
      ...rest,
      Resources: entriesOf(Resources, ([, { Type }]) => Type !== 'Custom::CDKBucketDeployment'),
    }),
  },
  {
    what: "the attribute ProviderURL of the user pool, which is the tokens' issuer",
    reason: 'It does not know the attribute: the issuer is put together from region and pool.',
    without: replacing(({ 'Fn::GetAtt': attribute }) =>
      Array.isArray(attribute) && attribute[1] === 'ProviderURL'
        ? { 'Fn::Sub': `https://cognito-idp.\${AWS::Region}.amazonaws.com/\${${attribute[0]}}` }
        : undefined,
    ),
  },
  {
    what: 'the ARN that a reference to a secret gives',
    reason: 'It gives the name, which no permission is for: the attribute Id is taken instead.',
    without: (template) =>
      replacing(({ Ref }) =>
        template.Resources[String(Ref)]?.Type === 'AWS::SecretsManager::Secret'
          ? { 'Fn::GetAtt': [Ref, 'Id'] }
          : undefined,
      )(template),
    isRight: ({ PaymentsKeyArn = '' }) => PaymentsKeyArn.startsWith('arn:'),
  },
];

type Entry<Value> = [name: string, value: Value];

const entriesOf = <Value>(
  values: Readonly<Record<string, Value>>,
  keep: (entry: Entry<Value>) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(values).filter(keep));

type Json = Readonly<Record<string, unknown>>;

/** Replaces parts of a template, wherever they stand. */
function replacing(replacement: (part: Json) => Json | undefined) {
  const replaced = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(replaced);
    const entries = Object.entries(value).map(([name, inner]) => [name, replaced(inner)] as const);
    return replacement(value as Json) ?? Object.fromEntries(entries);
  };
  return (template: StackTemplate): StackTemplate => replaced(template) as StackTemplate;
}
