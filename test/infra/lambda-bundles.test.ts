import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleLambdas } from '../../lib/lambda-bundles.ts';
import { functionNames } from './permissions.ts';
import { temporaryFolder } from './stack-under-test.ts';

const environment = {
  TABLE_NAME: 'orders',
  WINDOWS: '{}',
  AVAILABILITY: '{"maxDays":14}',
  DEADLINE_STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:deadline',
  MOVE_MONEY_STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:money',
  EVENT_BUS_NAME: 'events',
  WEBHOOK_RECEIVERS: '{}',
  PAYMENTS_PROVIDER: 'ledger',
  AWS_REGION: 'eu-west-1',
};

const CALENDAR = { timeZone: 'Europe/Berlin', weekend: ['sunday' as const], holidays: [] };
/** A word of the library that counts working days: no shortening touches it. */
const LIBRARY = 'PlainDate';

describe('bundles', () => {
  const folder = bundleLambdas(process.cwd(), temporaryFolder());
  const fileOf = (name: string) => join(folder, name, 'index.mjs');

  test('there is one for each function, and nothing beside it', () => {
    expect(readdirSync(folder).sort()).toEqual([...functionNames].sort());
    for (const name of functionNames)
      expect(readdirSync(join(folder, name))).toEqual(['index.mjs']);
  });

  test('each is a module of its own that exports "handler"', () => {
    const load = `const files = process.argv.slice(1);
      for (const file of files) console.log(typeof (await import(file)).handler);`;
    const loaded = execFileSync(
      join('node_modules', '.bin', 'node'),
      ['--input-type=module', '--eval', load, ...functionNames.map(fileOf)],
      { cwd: process.cwd(), env: { ...process.env, ...environment }, encoding: 'utf8' },
    );

    expect(loaded.trim().split('\n')).toEqual(functionNames.map(() => 'function'));
  });

  test.each(functionNames)('%s requires nothing at run time', (name) => {
    expect(readFileSync(fileOf(name), 'utf8')).not.toContain('Dynamic require of');
  });

  test.each(functionNames)('%s is small enough to start fast', (name) => {
    expect(statSync(fileOf(name)).size).toBeLessThan(600_000);
  });

  test.each(functionNames)('%s leaves out calendars where the stage has none', (name) => {
    expect(readFileSync(fileOf(name), 'utf8')).not.toContain(LIBRARY);
  });

  test('open-request counts by the calendar that the stage has', () => {
    const withCalendar = bundleLambdas(process.cwd(), temporaryFolder(), { calendar: CALENDAR });
    const code = readFileSync(join(withCalendar, 'open-request', 'index.mjs'), 'utf8');

    expect(code).toContain(LIBRARY);
    expect(code).toContain(CALENDAR.timeZone);
  });

  test('a bundle that has not changed is left alone', () => {
    const before = functionNames.map((name) => statSync(fileOf(name)).mtimeMs);

    bundleLambdas(process.cwd(), folder);

    expect(functionNames.map((name) => statSync(fileOf(name)).mtimeMs)).toEqual(before);
  });
});
