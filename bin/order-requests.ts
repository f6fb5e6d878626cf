import { join } from 'node:path';
import { brandPage } from '../lib/brand/brand-page.ts';
import { bundleLambdas } from '../lib/lambda-bundles.ts';
import { orderRequestsApp } from '../lib/order-requests-app.ts';
import { buildPage } from '../lib/page-build.ts';

const projectRoot = join(import.meta.dirname, '..');
const build = join(projectRoot, 'build');
const pageBuild = await buildPage(projectRoot, join(build, 'page-build'));
orderRequestsApp({
  bundlesFor: (config) => bundleLambdas(projectRoot, join(build, 'lambdas'), config),
  pageFor: ({ page }) => brandPage(pageBuild, join(build, 'page'), page?.brand),
}).synth();
