import { withBlock } from '../support/generated-block.ts';
import { boundsTable } from './results/bounds-table.ts';
import type { PlayedCase } from './results/cases.ts';
import { dayTable } from './results/day-table.ts';

/** docs/capacity.md with the tables that follow from the code, its assumptions and the seed. */
export const withTables = (document: string, cases: readonly PlayedCase[]): string =>
  withBlock(withBlock(document, 'bounds', boundsTable()), 'day', dayTable(cases));
