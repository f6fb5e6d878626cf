import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';

interface Policy {
  readonly Statement: readonly { readonly Action: string | readonly string[] }[];
}

/**
 * Takes an action from the role of a function; what it returns gives it back.
 * @throws Error when no policy of the role allows it
 */
export const takePermission = async (
  functionName: string,
  action: string,
): Promise<() => Promise<void>> => {
  const iam = new IAMClient();
  const { Role = '' } = await new LambdaClient().send(
    new GetFunctionConfigurationCommand({ FunctionName: functionName }),
  );
  const RoleName = Role.split('/').at(-1);
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const given: (() => Promise<unknown>)[] = [];
  for (const PolicyName of PolicyNames) {
    const name = { RoleName, PolicyName };
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand(name));
    const before: Policy = JSON.parse(decodeURIComponent(PolicyDocument));
    const Statement = before.Statement.filter(({ Action }) => ![Action].flat().includes(action));
    if (Statement.length === before.Statement.length) continue;
    const put = (policy: object) =>
      iam.send(new PutRolePolicyCommand({ ...name, PolicyDocument: JSON.stringify(policy) }));
    await put({ ...before, Statement: Statement.length > 0 ? Statement : [NOTHING] });
    given.push(() => put(before));
  }
  if (given.length === 0) throw new Error(`${functionName} is not allowed ${action}`);
  return async () => {
    for (const giveBack of given) await giveBack();
  };
};

/** A policy has to say something. */
const NOTHING = { Effect: 'Deny', Action: 'none:Nothing', Resource: '*' };
