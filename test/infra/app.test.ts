import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { orderRequestsApp } from '../../lib/order-requests-app.ts';
import type { OrderRequestsStack } from '../../lib/order-requests-stack.ts';
import { fakeBundles, fakePage, temporaryFolder } from './stack-under-test.ts';

const TWO_MINUTES_MS = 120_000;

const appOf = (stage: string, bundles: string) =>
  orderRequestsApp(
    { bundlesFor: () => bundles, pageFor: fakePage },
    { outdir: temporaryFolder(), context: { stage } },
  );

describe('the app', () => {
  test('gives the same template for the same input', () => {
    const bundles = fakeBundles();
    const [one, other] = [appOf('prod', bundles), appOf('prod', bundles)].map((app) =>
      JSON.stringify(app.synth().getStackByName('order-requests-prod').template),
    );

    expect(one).toBe(other);
  });

  test('stops at what cdk-nag finds', () => {
    const app = appOf('dev', fakeBundles());
    new Bucket(app.node.findChild('order-requests-dev') as OrderRequestsStack, 'Unprotected');

    expect(() => app.synth()).toThrow('AwsSolutions-S1');
  });

  test('refuses a stage that does not exist', () => {
    expect(() => appOf('produciton', fakeBundles())).toThrow('No stage "produciton"');
  });

  test(
    'is synthesized by the pinned CDK command line, which finds its template valid',
    () => {
      const output = temporaryFolder();
      const bin = (name: string) => join('node_modules', '.bin', name);
      const { CDK_VALIDATION: _, ...env } = process.env;

      execFileSync(bin('node'), [bin('cdk'), 'synth', '--quiet', '--output', output], { env });

      const report = JSON.parse(readFileSync(join(output, 'validation-report.json'), 'utf8'));
      expect(report.pluginReports).toEqual([]);
    },
    TWO_MINUTES_MS,
  );
});
