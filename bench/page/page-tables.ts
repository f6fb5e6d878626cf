import { markdownTable } from '../support/markdown-table.ts';
import type { MeasuredPage } from './measured-page.ts';

/** What "How fast the page is" in docs/operations.md shows: Markdown. */
export const pageTables = ({ loads, interactions }: MeasuredPage): string =>
  [
    markdownTable(
      ['opened first', 'JavaScript, kB after gzip', 'largest paint on slow 4G', 'layout shift'],
      loads.map(({ view, scriptKb, paintMs, shift }) => [
        view,
        scriptKb.toFixed(1),
        `${(paintMs / 1000).toFixed(2)} s`,
        String(shift),
      ]),
    ),
    markdownTable(
      ['interaction', 'to the next paint'],
      interactions.map(({ deed, nextPaintMs }) => [deed, `${nextPaintMs} ms`]),
    ),
  ].join('\n\n');
