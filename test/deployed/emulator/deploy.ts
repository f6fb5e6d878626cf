import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DeleteBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { stackNameOf } from '../../../lib/stages.ts';
import { asEmulated } from './as-emulated.ts';
import { notEmulated, type StackTemplate } from './not-emulated.ts';

const projectRoot = resolve(import.meta.dirname, '../../..');
const cdkProgram = join(projectRoot, 'node_modules/aws-cdk/bin/cdk');
const withinMs = 5 * 60_000;

const account = '000000000000';

/** A stage as `cdk synth` makes it, in a folder of its own. */
export interface StageAssembly {
  readonly stackName: string;
  readonly folder: string;
  readonly template: StackTemplate;
}

/** Runs the CDK's command line as an operator does. @throws Error with what it said */
const cdk = async (...args: readonly string[]): Promise<void> => {
  await promisify(execFile)(process.execPath, [cdkProgram, ...args, '--no-notices'], {
    cwd: projectRoot,
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', NO_COLOR: '1' },
    timeout: withinMs,
    killSignal: 'SIGKILL',
  });
};

const templateFile = (stackName: string): string => `${stackName}.template.json`;

/** What `cdk deploy` deploys of a stage. */
export const synthesizeStage = async (stage: string): Promise<StageAssembly> => {
  const stackName = stackNameOf(stage);
  const folder = join(projectRoot, 'build', `${stage}.out`);
  rmSync(folder, { recursive: true, force: true });
  await cdk('synth', '--quiet', '--context', `stage=${stage}`, '--output', folder);
  const template = JSON.parse(readFileSync(join(folder, templateFile(stackName)), 'utf8'));
  return { stackName, folder, template };
};

/** Where the CDK puts the assets of all stacks of the account. */
export const assetBucket = (region: string): string => `cdk-hnb659fds-assets-${account}-${region}`;

/** Makes the account ready for the CDK, as is done once per account and region. */
export const bootstrap = async (region: string): Promise<void> => {
  await cdk('bootstrap', `aws://${account}/${region}`);
  // It refuses whoever speaks no TLS, as everybody does here.
  const Bucket = assetBucket(region);
  await new S3Client({ forcePathStyle: true }).send(new DeleteBucketPolicyCommand({ Bucket }));
};

/** Deploys a stage with `cdk deploy`, without what the emulator cannot take. */
export const deploy = async (
  { stackName, folder, template }: StageAssembly,
  parameters: Readonly<Record<string, string>>,
): Promise<void> => {
  const emulated = `${folder}.emulated`;
  rmSync(emulated, { recursive: true, force: true });
  cpSync(folder, emulated, { recursive: true });
  const left = asEmulated(notEmulated.reduce((rest, { without }) => without(rest), template));
  writeFileSync(join(emulated, templateFile(stackName)), JSON.stringify(left));
  const given = Object.entries(parameters).map(([name, value]) => `--parameters=${name}=${value}`);
  await cdk('deploy', '--app', emulated, '--method=direct', '--require-approval=never', ...given);
};
