import { markdownTable } from '../support/markdown-table.ts';
import { CPU_SLOWDOWN, SLOW_4G } from './devices.ts';
import type { MeasuredPage } from './measured-page.ts';

const { roundTripMs, down, up } = SLOW_4G;

/** What "How fast the page is" in docs/operations.md shows: Markdown. */
export const pageTables = ({ loads, interactions }: MeasuredPage): string =>
  [
    `Opened first, with empty caches, on slow 4G: a round trip of ${roundTripMs} ms, ${down / 1e6} Mbit/s down, ${up / 1e3} kbit/s up.`,
    markdownTable(
      ['view', 'JavaScript until it can be used, gzip', 'largest paint', 'layout shift'],
      loads.map(({ view, scriptKb, paintMs, shift }) => [
        view,
        `${scriptKb.toFixed(1)} kB`,
        `${(paintMs / 1000).toFixed(2)} s`,
        String(shift),
      ]),
    ),
    `Interactions, on a processor that is ${CPU_SLOWDOWN} times slower:`,
    markdownTable(
      ['what is done', 'longest wait for the next paint'],
      interactions.map(({ deed, nextPaintMs }) => [deed, `${nextPaintMs} ms`]),
    ),
  ].join('\n\n');
