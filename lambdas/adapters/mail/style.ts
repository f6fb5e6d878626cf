import { Html } from './html.ts';

/** Colours for the dark; clients without media queries darken the inline ones by themselves. */
export const STYLE = new Html(`
@media (prefers-color-scheme: dark) {
  .page { background: #131517 !important }
  .card { background: #1b1e21 !important }
  .text { color: #eceef0 !important }
  .small { color: #a9b0b8 !important }
  .button { background: #74cbb4 !important }
  .button-link { color: #06201a !important }
}
`);
