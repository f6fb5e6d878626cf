import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import { SWEEPS } from '../../lib/sweeps.ts';
import { startEmbeddedTable } from '../support/embedded-table.ts';
import { atLeast, rounded, type Section } from '../support/report.ts';
import { backlogIn } from './backlog.ts';

const WARM_UP = 200;
const ORDERS = 1000;
const GOAL = 1_000_000;
/** As much memory as comes with one whole processor at Lambda. */
const PROCESSOR_MB = 1769;

/** What a sweep costs per order: the handler runs as deployed, on orders that nobody has expired. */
export const measureSweep = async (): Promise<Section> => {
  const table = await startEmbeddedTable();
  try {
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      TABLE_NAME: table.tableName,
      POWERTOOLS_METRICS_DISABLED: 'true',
    });
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

const section = (cpuMs: number, perSecond: number): Section => {
  const seconds = SWEEPS.timeoutMinutes * 60;
  const processors = (SWEEP_PARTS * SWEEPS.memoryMb) / PROCESSOR_MB;
  return {
    title: 'The sweeper',
    figures: [
      { figure: 'an overdue order: processor time', measured: rounded(cpuMs), unit: 'ms' },
      { figure: 'one run here', measured: rounded(perSecond, 0), unit: 'orders/s' },
      atLeast(GOAL, {
        figure: `all ${SWEEP_PARTS} runs at Lambda, in ${SWEEPS.timeoutMinutes} minutes`,
        measured: rounded((processors * seconds * 1000) / cpuMs, 0),
        unit: 'orders',
      }),
    ],
  };
};
