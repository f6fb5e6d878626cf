import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleLambdas } from '../lib/lambda-bundles.ts';
import { OrderRequestsStack } from '../lib/order-requests-stack.ts';
import { stages } from '../lib/stages.ts';

const projectRoot = join(import.meta.dirname, '..');
const app = new App();
const stage = app.node.tryGetContext('stage') ?? 'dev';
const config = stages[stage];
if (!config) throw new Error(`unknown stage ${stage}`);
new OrderRequestsStack(app, `order-requests-${config.stage}`, {
  config,
  bundles: bundleLambdas(projectRoot, join(projectRoot, 'build', 'lambdas')),
});
app.synth();
