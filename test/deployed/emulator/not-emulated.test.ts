import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { outputsOf } from '../stack/outputs.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { asEmulated } from './as-emulated.ts';
import { assetBucket } from './deploy.ts';
import { notEmulated, type StackTemplate } from './not-emulated.ts';

/** The whole stack is there within a third of it. */
const GIVEN_UP_AFTER_SECONDS = 45;
const COMPLETE = 'CREATE_COMPLETE';

jest.setTimeout(90_000);

const { stackName } = readSubject();
const region = process.env.AWS_REGION ?? '';
const folder = resolve(import.meta.dirname, '../../../build/emulated.out');
const template: StackTemplate = JSON.parse(
  readFileSync(join(folder, `${stackName}.template.json`), 'utf8'),
);

/** Puts a template up; the stack's own name stands in it, and is another one here. */
const putUp = async (name: string, body: StackTemplate): Promise<string> => {
  const Bucket = assetBucket(region);
  const Key = `${name}.json`;
  const Body = JSON.stringify(body).replaceAll(stackName, name);
  await new S3Client({ forcePathStyle: true }).send(new PutObjectCommand({ Bucket, Key, Body }));
  return `${process.env.AWS_ENDPOINT_URL}/${Bucket}/${Key}`;
};

/** How far a stack of this template gets, and what it tells then. */
const deployed = async (name: string, body: StackTemplate) => {
  const cloudFormation = new CloudFormationClient();
  await cloudFormation.send(
    new CreateStackCommand({
      StackName: name,
      TemplateURL: await putUp(name, body),
      Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
      Parameters: [
        { ParameterKey: 'PaymentsUrl', ParameterValue: 'https://pay.example.com' },
        { ParameterKey: 'BootstrapVersion', ParameterValue: '/cdk-bootstrap/hnb659fds/version' },
      ],
    }),
  );
  const described = async () =>
    (await cloudFormation.send(new DescribeStacksCommand({ StackName: name }))).Stacks?.[0];
  await waitFor(GIVEN_UP_AFTER_SECONDS, async () =>
    expect((await described())?.StackStatus).not.toBe('CREATE_IN_PROGRESS'),
  ).catch(() => 'It hangs, which is an answer, too');
  const status = (await described())?.StackStatus;
  return { status, outputs: status === COMPLETE ? await outputsOf(name) : {} };
};

const without = (parts: typeof notEmulated): StackTemplate =>
  asEmulated(parts.reduce((rest, part) => part.without(rest), template));

it('without all that is listed, the emulator takes the template', async () => {
  const { status, outputs } = await deployed('all-left-out', without(notEmulated));

  expect(status).toBe(COMPLETE);
  expect(notEmulated.every(({ isRight = () => true }) => isRight(outputs))).toBe(true);
});

it.each(notEmulated.map((part) => [part.what, part] as const))(
  'the emulator still cannot take %s (else take it off the list)',
  async (_, part) => {
    const { isRight = () => true } = part;
    const others = notEmulated.filter((other) => other !== part);

    const stack = await deployed(`with-part-${notEmulated.indexOf(part)}`, without(others));

    expect(stack.status === COMPLETE && isRight(stack.outputs)).toBe(false);
  },
);
