import { routeKeys } from '../../lib/functions.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import { resourcesOf, serviceFunctionsOf, templateOf, theOnly } from './stack-under-test.ts';

/** The longest values that a call can have, as the gateway writes them. */
const LONGEST: Readonly<Record<string, string>> = {
  '$context.requestId': 'JKJaXmPLvHcESHA=',
  '$context.requestTime': '27/Nov/2026:03:05:52 +0000',
  '$context.routeKey': routeKeys.reduce((a, b) => (b.length > a.length ? b : a)),
  '$context.status': '504',
  '$context.responseLatency': '30000',
  '$context.integrationLatency': '30000',
  '$context.integrationStatus': '200',
  '$context.responseLength': '1048576',
  '$context.error.responseType': 'INTEGRATION_NETWORK_FAILURE',
};

const accessLogOf = (changed: Partial<StageConfig> = {}): Readonly<Record<string, string>> =>
  JSON.parse(
    theOnly(templateOf('prod', changed), 'AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings
      .Format,
  );

const levelsOf = (changed: Partial<StageConfig> = {}) => {
  const functions = serviceFunctionsOf(templateOf('prod', changed));
  const levels = functions.map(({ Properties: { LoggingConfig, Environment } }) => ({
    system: LoggingConfig.SystemLogLevel,
    application: LoggingConfig.ApplicationLogLevel,
    logger: Environment.Variables.POWERTOOLS_LOG_LEVEL,
  }));
  return [...new Set(levels.map((level) => JSON.stringify(level)))].map((text) => JSON.parse(text));
};

describe('in prod', () => {
  test('functions log what goes wrong, and metrics, which count as INFO', () => {
    expect(levelsOf()).toEqual([{ system: 'WARN', application: 'INFO', logger: 'WARN' }]);
  });

  test('a call is at most 300 bytes of the access log', () => {
    const line = JSON.stringify(accessLogOf()).replace(
      /\$context[\w.]+/g,
      (name) => LONGEST[name] ?? `no example of ${name}`,
    );

    expect(line).not.toContain('no example');
    expect(line.length).toBeLessThanOrEqual(300);
  });

  test('nothing is traced, and nobody may send traces', () => {
    const template = templateOf('prod');
    const functions = serviceFunctionsOf(template);
    const machines = Object.values(resourcesOf(template, 'AWS::StepFunctions::StateMachine'));

    expect(new Set(functions.map(({ Properties }) => Properties.TracingConfig.Mode))).toEqual(
      new Set(['PassThrough']),
    );
    for (const { Properties } of machines) {
      expect(Properties.TracingConfiguration).toEqual({ Enabled: false });
    }
    expect(JSON.stringify(template)).not.toContain('xray:');
  });
});

describe('by one setting', () => {
  test.each(['INFO', 'DEBUG'] as const)('%s brings the lines of every call', (logLevel) => {
    expect(levelsOf({ logLevel })).toEqual([
      { system: 'INFO', application: logLevel, logger: logLevel },
    ]);
    expect(Object.keys(accessLogOf({ logLevel })).sort()).toEqual(
      [...Object.keys(accessLogOf()), 'functionLatencyMs', 'responseBytes', 'time'].sort(),
    );
  });

  test.each(['WARN', 'ERROR'] as const)('%s leaves metrics alone', (logLevel) => {
    expect(levelsOf({ logLevel })).toEqual([
      { system: 'WARN', application: 'INFO', logger: logLevel },
    ]);
  });

  test('calls are traced', () => {
    const template = templateOf('prod', { tracing: true });

    for (const { Properties } of serviceFunctionsOf(template)) {
      expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
    }
    expect(JSON.stringify(template)).toContain('xray:PutTraceSegments');
  });
});
