import { join } from 'node:path';
import { moveDate } from '../../local/clock/moved-date.ts';
import { projectRoot } from '../support/embedded-table.ts';
import { loadCpuMs } from '../support/load-cpu.ts';
import { keepFacts } from '../support/measured-facts.ts';
import { type Figure, median, rounded, type Section } from '../support/report.ts';
import { Deliveries } from './deliveries.ts';
import type { FunctionCpu } from './function-cpu.ts';
import { type Opened, Rounds } from './rounds.ts';
import { memoryFor, TIMEOUT_FACTOR, worstCaseMs } from './sizes.ts';
import { startTimedStage, type TimedFunction } from './timed-stage.ts';

const WARM_UP_ROUNDS = 60;
const ROUNDS = 60;
const BATCHES = 5;
const LOADS = 5;
const PAST_THE_DEADLINE_MS = 3 * 24 * 3_600_000;

/** What each function needs of the CPU, and whether its memory and its time-out follow from that. Writes it down. */
export const measureCpu = async (): Promise<Section> => {
  let movedMs = 0;
  moveDate(() => movedMs);
  const stage = await startTimedStage();
  try {
    const deliveries = new Deliveries(stage);
    const rounds = new Rounds(stage, deliveries);
    const open: Opened[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
      await rounds.answered();
      await rounds.countered();
      await rounds.worked();
      open.push(await rounds.opened());
    }
    movedMs = PAST_THE_DEADLINE_MS;
    for (const request of open) await rounds.expired(request);
    for (let batch = 0; batch < BATCHES; batch += 1) await deliveries.relayBatch();
    const measured: Record<string, FunctionCpu> = {};
    const figures: Figure[] = [];
    for (const [name, called] of stage.functions) {
      if (called.cpuMs.length === 0) continue;
      measured[name] = await cpuOf(called);
      figures.push(...figuresOf(name, measured[name], called));
    }
    keepFacts(projectRoot, { cpu: measured });
    return { title: 'CPU of functions', figures };
  } finally {
    await stage.stop();
  }
};

/** The first half of the calls is for warming up. */
const cpuOf = async ({ cpuMs, bundle }: TimedFunction): Promise<FunctionCpu> => {
  const warm = cpuMs.slice(cpuMs.length / 2);
  return {
    callMs: rounded(median(warm)),
    slowestMs: rounded(Math.max(...warm)),
    loadMs: rounded(median(await loadTimes(join(bundle, 'index.mjs'))), 0),
  };
};

const loadTimes = async (bundle: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) times.push(await loadCpuMs(bundle));
  return times;
};

const figuresOf = (name: string, cpu: FunctionCpu, { settings }: TimedFunction): Figure[] => {
  const { memoryMegabytes, timeoutSeconds } = settings;
  const memory = memoryFor(name, cpu);
  const factor = (timeoutSeconds * 1000) / worstCaseMs(memoryMegabytes, cpu);
  return [
    { figure: `${name}: a call`, measured: cpu.callMs, unit: 'ms CPU' },
    { figure: `${name}: loading`, measured: cpu.loadMs, unit: 'ms CPU' },
    {
      ...{ figure: `${name}: memory`, measured: memoryMegabytes, unit: 'MB' },
      ...{ goal: `${memory}`, met: memoryMegabytes === memory },
    },
    {
      ...{ figure: `${name}: time-out`, measured: rounded(factor), unit: '× worst case' },
      ...{ goal: `≥ ${TIMEOUT_FACTOR}`, met: factor >= TIMEOUT_FACTOR },
    },
  ];
};
