import { Html } from './html.ts';

/** Colours for the dark; clients without media queries darken the inline ones by themselves. */
export const STYLE = new Html(`
@media (prefers-color-scheme: dark) {
  .page { background: #12161c !important }
  .card { background: #1d232c !important }
  .text { color: #eef1f5 !important }
  .small { color: #a9b3c1 !important }
  .button { background: #7fb0ff !important }
  .button-link { color: #0b1a33 !important }
}
`);
