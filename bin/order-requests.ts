import { join } from 'node:path';
import { bundleLambdas } from '../lib/lambda-bundles.ts';
import { orderRequestsApp } from '../lib/order-requests-app.ts';
import { buildPage } from '../lib/page-build.ts';

const projectRoot = join(import.meta.dirname, '..');
const build = join(projectRoot, 'build');
const page = await buildPage(projectRoot, join(build, 'page'));
orderRequestsApp({
  bundlesFor: (config) => bundleLambdas(projectRoot, join(build, 'lambdas'), config),
  page,
}).synth();
