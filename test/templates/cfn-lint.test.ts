import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageNames } from '../../lib/stages.ts';
import { templateOf, temporaryFolder } from '../infra/stack-under-test.ts';
import { type Finding, lint } from './cfn-lint.ts';
import exceptions from './exceptions.json' with { type: 'json' };

const REGIONS = ['eu-west-1', 'us-east-1'];

// It compares with hundreds of schemas, which takes a minute on a busy machine.
jest.setTimeout(10 * 60_000);

const lintTemplate = (template: object) => {
  const file = join(temporaryFolder(), 'template.json');
  writeFileSync(file, JSON.stringify(template));
  return lint(file, REGIONS);
};

describe('cfn-lint', () => {
  const found = new Map<string, readonly Finding[]>();

  beforeAll(() => {
    for (const stage of stageNames) found.set(stage, lintTemplate(templateOf(stage).toJSON()));
  });

  it.each(stageNames)('finds nothing in the template of %s but the exceptions', (stage) => {
    const findings = found.get(stage);

    expect(findings?.filter(({ rule }) => !Object.hasOwn(exceptions, rule))).toEqual([]);
  });

  it.each(Object.keys(exceptions))('still finds %s, so that it has to be an exception', (rule) => {
    const rules = [...found.values()].flat().map((finding) => finding.rule);

    expect(rules).toContain(rule);
  });

  it('finds a property that a resource cannot have', () => {
    const Queue = { Type: 'AWS::SQS::Queue', Properties: { DelaySecond: 5 } };

    const findings = lintTemplate({ Resources: { Queue } });

    expect(findings).toMatchObject([
      { rule: 'E3002', path: 'Resources/Queue/Properties/DelaySecond' },
    ]);
  });
});
