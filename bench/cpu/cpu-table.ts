import { millisecondsAt } from '../support/lambda-cpu.ts';
import { markdownTable } from '../support/markdown-table.ts';
import type { MeasuredCpu } from './function-cpu.ts';
import { memoryFor } from './sizes.ts';

/** What "Memory and time-outs" in docs/operations.md shows: Markdown. */
export const cpuTable = (cpu: MeasuredCpu): string =>
  markdownTable(
    [
      'function',
      'a call, ms of CPU',
      'the slowest',
      'loading',
      'memory that follows',
      'a call computes there for',
      'loading takes there',
    ],
    Object.entries(cpu).map(([name, measured]) => {
      const memoryMb = memoryFor(name, measured);
      const there = (cpuMs: number) => `${millisecondsAt(memoryMb, cpuMs).toFixed(0)} ms`;
      return [
        `\`${name}\``,
        measured.callMs.toFixed(1),
        measured.slowestMs.toFixed(1),
        measured.loadMs.toFixed(0),
        `${memoryMb} MB`,
        there(measured.callMs),
        there(measured.loadMs),
      ];
    }),
  );
