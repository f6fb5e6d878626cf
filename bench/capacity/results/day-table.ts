import { markdownTable } from '../../support/markdown-table.ts';
import { type DayResult, WARM_UP_S } from '../day.ts';
import type { Lateness } from '../parts/lateness.ts';
import type { Peak } from '../parts/peak.ts';
import { DAY_S } from '../world/openings.ts';
import { LAMBDA_CONCURRENCY, TABLE_WRITES } from '../world/quotas.ts';
import type { PlayedCase } from './cases.ts';
import { about, clock, duration } from './numbers.ts';

type Row = readonly [string, (played: PlayedCase) => string];

const peak = ({ value, at }: Peak): string =>
  value < 1 ? '0' : `${about(value)} at ${clock(at - WARM_UP_S)}`;

const longest = ({ value }: Peak): string => duration(value);

const late = (lateness: Lateness): string =>
  [0.5, 0.99, 1].map((share) => duration(lateness.quantile(share))).join(' · ');

const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;

const of = (used: string, allowed: number): string => `${used}, of ${about(allowed)}`;

const averageAndMost = ({ watch }: DayResult, what: 'openings' | 'openRequests'): string =>
  `${about(watch.mean(what))} · ${about(watch.peaks[what].value)}`;

const ROWS: readonly Row[] = [
  ['opened a second: average · most', ({ day }) => averageAndMost(day, 'openings')],
  ['requests open: average · most', ({ day }) => averageAndMost(day, 'openRequests')],
  [
    'timers open, at most',
    ({ day, quotas }) => of(about(day.watch.peaks.openTimers.value), quotas.open),
  ],
  [
    'requests without a timer',
    ({ day: { watch } }) => percent(watch.untimedRequests, watch.relayedRequests),
  ],
  [
    'timers not stopped in time',
    ({ day: { watch } }) => percent(watch.timersNotStopped, watch.timersToStop),
  ],
  [
    'starts a second, at most',
    ({ day, quotas }) => of(about(day.service.timers.starts.peak), quotas.start.perSecond),
  ],
  [
    'wake-ups (transitions) a second, at most',
    ({ day, quotas }) => of(about(day.service.timers.wakes.peak), quotas.wake.perSecond),
  ],
  ['silence applied late: p50 · p99 · longest', ({ day }) => late(day.watch.silence)],
  ['changes before `relay-timers`, at most', ({ day }) => peak(day.watch.peaks.relayBacklog)],
  ['… the longest wait', ({ day }) => longest(day.watch.peaks.relayAge)],
  ['changes before `publish-events`, at most', ({ day }) => peak(day.watch.peaks.eventsBacklog)],
  ['… the longest wait', ({ day }) => longest(day.watch.peaks.eventsAge)],
  ['movements without an outcome, at most', ({ day }) => peak(day.watch.peaks.unsettledMovements)],
  [
    '… those of the outage are all moved at',
    ({ day }) => clock(day.watch.lastOfOutage - WARM_UP_S),
  ],
  ['money moved late: p50 · p99 · longest', ({ day }) => late(day.watch.money)],
  ['overdue for one sweep, at most', ({ day }) => peak(day.watch.peaks.sweepBacklog)],
  [
    'calls of functions at work, at most',
    ({ day }) => of(peak(day.watch.peaks.concurrency), LAMBDA_CONCURRENCY),
  ],
  [
    'write units a second, at most',
    ({ day }) => of(about(day.watch.peaks.writeUnits.value), TABLE_WRITES),
  ],
];

const ringing = ({ day }: PlayedCase, name: string): string => {
  const spans = day.watch.alarms.between(WARM_UP_S, WARM_UP_S + DAY_S).get(name) ?? [];
  const times = spans.map(({ from, until }) => {
    const [start, end] = [Math.max(0, from - WARM_UP_S), Math.min(DAY_S, until - WARM_UP_S)];
    return start === 0 && end === DAY_S ? 'all day' : `${clock(start)} to ${clock(end)}`;
  });
  return times.length > 3 ? `${times.length} times` : times.join(', ');
};

/** What the days of the cases came to: Markdown. */
export const dayTable = (cases: readonly PlayedCase[]): string => {
  const names = cases.flatMap(({ day }) => [
    ...day.watch.alarms.between(WARM_UP_S, WARM_UP_S + DAY_S).keys(),
  ]);
  const alarms = [...new Set(names)]
    .sort()
    .map((name) => [`\`${name}\``, ...cases.map((played) => ringing(played, name))]);
  return markdownTable(
    ['', ...cases.map(({ name }) => name)],
    [
      ...ROWS.map(([label, cell]) => [label, ...cases.map(cell)]),
      ['**rings**', ...cases.map(() => '')],
      ...alarms,
    ],
  );
};
