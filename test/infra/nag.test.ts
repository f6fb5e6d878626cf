import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { StageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';
import { stackOf } from './stack-under-test.ts';

interface Finding {
  readonly rule: string;
  readonly path: string;
}

const findings = (scope: IConstruct, acknowledged = true): Finding[] =>
  [new AwsSolutionsChecks(), new ServerlessChecks()]
    .map((pack) => (acknowledged ? pack : Object.assign(pack, { isAcknowledged: () => false })))
    .flatMap((pack) => pack.validateScope(scope).violations)
    .flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
    );

interface Acknowledgement extends Finding {
  readonly reason: string;
}

const acknowledgements = (scope: IConstruct): Acknowledgement[] =>
  scope.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ rule: id.replace(/^annotation::/i, ''), reason, path: node.path })),
  );

const everything: Partial<StageConfig> = {
  attachments: { scanned: true },
  payments: 'http',
  mail: { from: 'Orders <orders@mail.example.com>', replyTo: 'help@example.com' },
  allowedOrigins: ['https://example.com'],
  webhooks: [
    { url: 'https://shop.example.com/webhooks' },
    { url: 'https://books.example.com/', events: ['refund_succeeded'] },
  ],
  pageDomain: {
    name: 'orders.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/1',
  },
  throttles: {
    default: { requestsPerSecond: 50, burst: 60 },
    routes: { 'POST /v1/orders': { requestsPerSecond: 5, burst: 6 } },
  },
  alarms: { ...findStage('prod').alarms, notify: { email: 'ops@example.com' } },
};

describe('cdk-nag', () => {
  test.each([
    ['dev', {}],
    ['prod', {}],
    ['local', {}],
    ['prod', everything],
  ])('finds nothing unacknowledged in %s with %j', (stage, changed) => {
    expect(findings(stackOf(stage, changed))).toEqual([]);
  });

  describe('is answered', () => {
    const stack = stackOf('prod', everything);
    const all = findings(stack, false);
    const given = acknowledgements(stack);

    test('only where it found something', () => {
      const needless = given.filter(
        ({ rule, path }) =>
          !all.some((found) => found.rule === rule && found.path.startsWith(path)),
      );

      expect(needless).toEqual([]);
    });

    test('beside the construct that it is about, never for the stack as a whole', () => {
      expect(given.filter(({ path }) => path.split('/').length < 3)).toEqual([]);
    });

    test('with a reason', () => {
      for (const { reason } of given) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    });
  });
});
