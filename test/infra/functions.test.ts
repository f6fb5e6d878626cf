import { join } from 'node:path';
import { memoryFor, TIMEOUT_FACTOR, worstCaseMs } from '../../bench/cpu/sizes.ts';
import { readFacts } from '../../bench/support/measured-facts.ts';
import { functionNames } from './permissions.ts';
import { EVERYTHING, resourcesOf, serviceFunctionsOf, templateOf } from './stack-under-test.ts';

const project = join(__dirname, '../..');

describe('functions', () => {
  const template = templateOf('dev', EVERYTHING);
  const functions = serviceFunctionsOf(template);
  const environments = functions.map(({ Properties }) => Properties.Environment.Variables);

  test('there is one for each entry and no other', () => {
    expect(functions).toHaveLength(functionNames.length);
  });

  test('they run on Node 24 and arm64, from a module with the export "handler"', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
  });

  test('each has time-out and memory chosen for it', () => {
    for (const { Properties } of functions) {
      expect(Properties.Timeout).toBeGreaterThanOrEqual(10);
      expect(Properties.MemorySize).toBeGreaterThanOrEqual(256);
      expect(Properties.MemorySize).toBeLessThanOrEqual(1024);
    }
  });

  test('memory and time-out are what follows from the CPU time that was measured', () => {
    const prod = Object.entries(resourcesOf(templateOf('prod'), 'AWS::Lambda::Function'));

    for (const [name, cpu] of Object.entries(readFacts(project).cpu)) {
      const [, resource] = prod.find(([id]) => id.startsWith(`${name}Function`)) ?? [];
      const { MemorySize, Timeout } = resource?.Properties ?? {};
      expect([name, MemorySize]).toEqual([name, memoryFor(name, cpu)]);
      expect(Timeout * 1000).toBeGreaterThanOrEqual(TIMEOUT_FACTOR * worstCaseMs(MemorySize, cpu));
    }
  });

  test('functions behind the API give up after ten seconds', () => {
    const behindTheApi = functions.filter(
      ({ Properties }) => Properties.Environment.Variables.GROUPS_CLAIM,
    );

    expect(behindTheApi).toHaveLength(26);
    for (const { Properties } of behindTheApi) expect(Properties.Timeout).toBe(10);
  });

  test('each writes to a log group of its own that does not keep forever', () => {
    const groups = functions.map(({ Properties }) => Properties.LoggingConfig.LogGroup.Ref);

    expect(new Set(groups).size).toBe(functions.length);
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::Logs::LogGroup'))) {
      expect(Properties.RetentionInDays).toBe(14);
    }
  });

  test('those that decide know the answer windows of the stage', () => {
    const windows = environments.flatMap(({ WINDOWS }) => WINDOWS ?? []).map((w) => JSON.parse(w));

    expect(windows).toHaveLength(30);
    expect(new Set(windows.map((w) => w.cancellation))).toEqual(new Set(['PT48H']));
  });

  test('those behind the API know how long parties may be away, and no others', () => {
    const known = environments.filter(({ AVAILABILITY }) => AVAILABILITY);

    expect(known.map(({ AVAILABILITY }) => JSON.parse(AVAILABILITY))).toEqual(
      environments.filter(({ GROUPS_CLAIM }) => GROUPS_CLAIM).map(() => ({ maxDays: 14 })),
    );
  });

  test('metrics of two stages in one account stay apart', () => {
    expect(new Set(environments.map((variables) => variables.POWERTOOLS_SERVICE_NAME))).toEqual(
      new Set(['order-requests-dev']),
    );
  });
});
