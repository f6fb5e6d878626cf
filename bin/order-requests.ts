import { join } from 'node:path';
import { bundleLambdas } from '../lib/lambda-bundles.ts';
import { orderRequestsApp } from '../lib/order-requests-app.ts';

const projectRoot = join(import.meta.dirname, '..');
const bundles = bundleLambdas(projectRoot, join(projectRoot, 'build', 'lambdas'));
orderRequestsApp(bundles).synth();
