import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { entryFiles } from '../../lib/entry-files.ts';
import { OrderRequestsStack } from '../../lib/order-requests-stack.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import { findStage, stackNameOf } from '../../lib/stages.ts';

/** Templates are checked once, by the tests of the app: it takes longer than all else. */
process.env.CDK_VALIDATION = 'false';

const made: string[] = [];

/** A folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-'));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Bundles that take no time to build. */
export function fakeBundles(): string {
  const bundles = temporaryFolder();
  for (const name of Object.keys(entryFiles)) {
    mkdirSync(join(bundles, name));
    writeFileSync(join(bundles, name, 'index.mjs'), `// ${name}`);
  }
  return bundles;
}

/** A page that takes no time to build. */
export function fakePage(): string {
  const page = temporaryFolder();
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'index.html'), '<script type="module" src="/assets/app-1.js"></script>');
  writeFileSync(join(page, 'assets', 'app-1.js'), '// app');
  writeFileSync(join(page, 'assets', 'logo-1.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
  return page;
}

/** The stack of a stage, with some settings changed. */
export function stackOf(stage: string, changed: Partial<StageConfig> = {}): OrderRequestsStack {
  const app = new App({
    analyticsReporting: false,
    context: { ...featureFlags, 'aws:cdk:disable-stack-trace': true },
    outdir: temporaryFolder(),
  });
  const config = { ...findStage(stage), ...changed };
  const built = { bundles: fakeBundles(), page: fakePage() };
  return new OrderRequestsStack(app, stackNameOf(stage), { config, ...built });
}

/** Settings with which a stage has every function that there is. */
export const EVERYTHING: Partial<StageConfig> = {
  attachments: { scanned: true },
  availability: { maxDays: 14 },
  payments: 'stripe',
  webhooks: [{ url: 'https://shop.example.com/webhooks' }],
  mail: { from: 'Orders <orders@mail.example.com>' },
};

/** The template of a stage, with some settings changed. */
export function templateOf(stage: string, changed: Partial<StageConfig> = {}): Template {
  return Template.fromStack(stackOf(stage, changed));
}

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: the properties of any resource type
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

/** Resources of a type, by logical id. */
export function resourcesOf(template: Template, type: string): Readonly<Record<string, Resource>> {
  return template.findResources(type) as Record<string, Resource>;
}

/** Functions of the service: all but the one by which the CDK puts the page up. */
export const serviceFunctionsOf = (template: Template): readonly Resource[] =>
  Object.entries(resourcesOf(template, 'AWS::Lambda::Function'))
    .filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'))
    .map(([, resource]) => resource);

/** The only resource of a type, among those whose logical id begins so. */
export function theOnly(template: Template, type: string, idStart = ''): Resource {
  const found = Object.entries(resourcesOf(template, type)).filter(([id]) =>
    id.startsWith(idStart),
  );
  const [only, ...more] = found.map(([, resource]) => resource);
  if (!only || more.length > 0) throw new Error(`${found.length} of ${type}`);
  return only;
}
