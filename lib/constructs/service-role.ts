import { Aws, Stack, Validations } from 'aws-cdk-lib';
import {
  Grant,
  type IRole,
  Policy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

export interface ServiceRoleProps {
  /** Who takes the role on. */
  readonly service: 'lambda' | 'states' | 'scheduler';
  readonly description: string;
}

const forThisAccount = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };

/**
 * The role of one function, workflow or schedule.
 *
 * The CDK would grant wider permissions by itself; it gets the role `asGiven`, and the constructs
 * here grant what is needed, action by action.
 */
export class ServiceRole extends Role {
  /** The role for constructs that use it and must not add to it. */
  readonly asGiven: IRole;

  constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id, {
      assumedBy: new ServicePrincipal(`${props.service}.amazonaws.com`, {
        // Lambda does not say for which account it acts; the others do.
        ...(props.service !== 'lambda' && { conditions: forThisAccount }),
      }),
      description: props.description,
    });
    this.asGiven = this.withoutPolicyUpdates();
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(actions: readonly string[], ...resourceArns: readonly string[]): void {
    Grant.addToPrincipal({
      grantee: this,
      actions: [...actions],
      resourceArns: [...resourceArns],
    }).assertSuccess();
  }

  /** Allows handing a role to a service, which takes it on. */
  allowPassing(role: ServiceRole, service: ServiceRoleProps['service']): void {
    this.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': `${service}.amazonaws.com` } },
      }),
    );
  }

  /**
   * Allows actions that no resource can be named for, in a policy of their own, so that another
   * wildcard in the role's policy still stands out.
   */
  allowEverywhere(id: string, reason: string, ...actions: readonly string[]): void {
    const policy = new Policy(this, id, {
      roles: [this],
      statements: [new PolicyStatement({ actions: [...actions], resources: ['*'] })],
    });
    Validations.of(policy).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
  }

  /** Allows actions on all resources that an ARN with a wildcard stands for. */
  allowMatching(pattern: string, reason: string, ...actions: readonly string[]): void {
    this.allow(actions, pattern);
    const finding = `AwsSolutions-IAM5[Resource::${asFinding(Stack.of(this).resolve(pattern))}]`;
    Validations.of(this).acknowledge({ id: finding, reason });
  }

  /** Allows sending traces. */
  allowTracing(...more: readonly string[]): void {
    this.allowEverywhere(
      'Tracing',
      'X-Ray has no resources that these actions could be limited to.',
      'xray:PutTraceSegments',
      'xray:PutTelemetryRecords',
      ...more,
    );
  }
}

type Resolved = string | { readonly [intrinsic: string]: unknown };

/** An ARN as cdk-nag writes it, with each reference as `<LogicalId.Attribute>`. */
function asFinding(arn: Resolved): string {
  if (typeof arn === 'string') return arn;
  const [intrinsic, argument] = Object.entries(arn)[0] ?? [];
  if (intrinsic === 'Ref') return `<${argument}>`;
  if (intrinsic === 'Fn::Sub') return String(argument).replace(/\$\{([^}]+)\}/g, '<$1>');
  if (intrinsic === 'Fn::GetAtt') return `<${(argument as string[]).join('.')}>`;
  const [separator, parts] = argument as [string, readonly Resolved[]];
  return parts.map(asFinding).join(separator);
}
