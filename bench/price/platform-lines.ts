/**
 * What Lambda itself logs of a run that succeeds, by the level of its own lines: as its JSON format
 * has them, with the longest values that an ordinary run has.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 */
export const platformLines = (systemLogLevel: 'DEBUG' | 'INFO' | 'WARN'): readonly string[] =>
  systemLogLevel === 'WARN' ? [] : [JSON.stringify(start), JSON.stringify(report)];

const time = '2026-11-27T03:05:52.769Z';
const requestId = '459921b5-681c-4a96-beb0-81e0aa586026';

const start = { time, type: 'platform.start', record: { requestId, version: '$LATEST' } };

const report = {
  time,
  type: 'platform.report',
  record: {
    requestId,
    metrics: { durationMs: 24.456, billedDurationMs: 25, memorySizeMB: 512, maxMemoryUsedMB: 104 },
    status: 'success',
  },
};
