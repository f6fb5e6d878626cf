import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';

/** What a deployed stack tells of itself, by the names of its outputs. */
export type Outputs = Readonly<Record<string, string>>;

/** @throws Error when there is no such stack in this account and region */
export const outputsOf = async (StackName: string): Promise<Outputs> => {
  const { Stacks = [] } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName }),
  );
  const outputs = Stacks[0]?.Outputs ?? [];
  return Object.fromEntries(
    outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
};

/** The value of an output. @throws Error that names the one that is missing */
export const output = (outputs: Outputs, name: string): string => {
  const value = outputs[name];
  if (value) return value;
  throw new Error(`The stack has no output ${name}`);
};

/** Tells the physical name of a resource by the name that it has in the template, without its hash. */
export const resourcesOf = async (stackName: string): Promise<(logicalName: string) => string> => {
  const names = new Map<string, string>();
  const pages = paginateListStackResources(
    { client: new CloudFormationClient() },
    { StackName: stackName },
  );
  for await (const { StackResourceSummaries = [] } of pages) {
    for (const { LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries) {
      names.set(LogicalResourceId.replace(/[0-9A-F]{8}$/, ''), PhysicalResourceId);
    }
  }
  return (logicalName) => {
    const name = names.get(logicalName);
    if (name) return name;
    throw new Error(`The stack has no resource ${logicalName}`);
  };
};
