import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import { SWEEPS } from '../../lib/sweeps.ts';
import { clearedBySweep } from '../capacity/parts/sweeper.ts';
import { pointHandlersAt, startEmbeddedTable } from '../support/embedded-table.ts';
import { atLeast, rounded, type Section } from '../support/report.ts';
import { backlogIn } from './backlog.ts';

const WARM_UP = 200;
const ORDERS = 1000;
const GOAL = 1_000_000;

/** What a sweep costs per order: the handler runs as deployed, on orders that nobody has expired. */
export const measureSweep = async (): Promise<Section> => {
  const table = await startEmbeddedTable();
  try {
    pointHandlersAt(table.endpoint, table.tableName);
    process.env.POWERTOOLS_METRICS_DISABLED = 'true';
    const backlog = backlogIn(table.tableName);
    const sweep = await sweepOfAll();
    await backlog.grow(WARM_UP);
    await sweep();
    await backlog.grow(ORDERS);
    const { cpuMs, seconds } = await sweep();
    const left = await backlog.left();
    if (left > 0) throw new Error(`${left} orders were not swept`);
    return section(cpuMs / ORDERS, ORDERS / seconds);
  } finally {
    await table.stop();
  }
};

/** One run over all parts, as somebody would call it by hand; what it took of this process. */
const sweepOfAll = async () => {
  const { handler } = await import('../../lambdas/workflow/sweep-overdue.ts');
  // biome-ignore lint/suspicious/noExplicitAny: the handler reads nothing else of the context
  const context = { getRemainingTimeInMillis: () => SWEEPS.timeoutMinutes * 60_000 } as any;
  return async () => {
    const started = performance.now();
    const before = process.cpuUsage();
    await handler({}, context);
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1000, seconds: (performance.now() - started) / 1000 };
  };
};

const section = (cpuMs: number, perSecond: number): Section => ({
  title: 'The sweeper',
  figures: [
    { figure: 'an overdue order: processor time', measured: rounded(cpuMs), unit: 'ms' },
    { figure: 'one run here', measured: rounded(perSecond, 0), unit: 'orders/s' },
    atLeast(GOAL, {
      figure: `all ${SWEEP_PARTS} runs at Lambda, in ${SWEEPS.timeoutMinutes} minutes`,
      measured: rounded(clearedBySweep(cpuMs), 0),
      unit: 'orders',
    }),
  ],
});
