import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { bundleLambdas } from '../../lib/lambda-bundles.ts';
import { OrderRequestsStack } from '../../lib/order-requests-stack.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import { findStage, stackNameOf } from '../../lib/stages.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import type { AwsAddresses } from '../../local/functions/environment.ts';
import type { FunctionLog } from '../../local/functions/function-log.ts';
import { Functions } from '../../local/functions/functions.ts';
import { Stack } from '../../local/template/stack.ts';
import { projectRoot } from './embedded-table.ts';

/** Where the deployed functions find what they call, and where they print to. */
export interface Surroundings {
  readonly addresses: AwsAddresses;
  readonly log: FunctionLog;
}

export interface DeployedStage {
  readonly stack: Stack;
  readonly functions: Functions;
  /** Folder of a bundle, by the key that the template names it with. */
  readonly assetFolders: ReadonlyMap<string, string>;
  /** Removes the bundles. */
  dispose(): void;
}

/** The stage `prod`, with some settings changed, as it would be deployed: its template and its bundles. */
export const deployStage = async (
  changed: Partial<StageConfig>,
  { addresses, log }: Surroundings,
): Promise<DeployedStage> => {
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-bench-'));
  const { stackName, template, assetFolders } = readAssembly(synthesizeStage(folder, changed));
  const stack = new Stack(stackName, template, {});
  const onInvoked = () => {};
  const wanted = (arn: string) => !isForeign(arn);
  const sources = { assetFolders, addresses, log, onInvoked, wanted };
  const functions = await Functions.load({ stack, ...sources });
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  return { stack, functions, assetFolders, dispose };
};

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly LoggingConfig: { readonly SystemLogLevel: 'DEBUG' | 'INFO' | 'WARN' };
}

/** The stage's functions, by what they are called in the template: `ApiOpenRequest`, `TimerRelay`. */
export const functionsOf = ({ stack, functions, assetFolders }: DeployedStage) =>
  stack
    .all<FunctionProperties>('AWS::Lambda::Function')
    .filter(({ logicalId }) => !isForeign(logicalId))
    .map(({ ref, logicalId, properties }) => ({
      ref,
      name: logicalId.replace(/Function[0-9A-F]{8}$/, ''),
      deployed: functions.get(ref),
      bundle: assetFolders.get(properties.Code.S3Key) ?? '',
      systemLogLevel: properties.LoggingConfig.SystemLogLevel,
    }));

/** By which the CDK puts the page up: in another language. */
const isForeign = (name: string): boolean => name.includes('CustomCDKBucketDeployment');

const synthesizeStage = (folder: string, changed: Partial<StageConfig>): string => {
  const config = { ...findStage('prod'), ...changed };
  const bundles = bundleLambdas(projectRoot, join(folder, 'bundles'), config);
  const outdir = join(folder, 'assembly');
  const app = new App({ outdir, analyticsReporting: false, context: featureFlags });
  new OrderRequestsStack(app, stackNameOf('prod'), { config, bundles, page: emptyPage(folder) });
  return app.synth().directory;
};

/** Nobody looks at it. */
const emptyPage = (folder: string): string => {
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '');
  writeFileSync(join(page, 'assets', 'app.js'), '');
  return page;
};
