import { sections } from './sections.ts';

/* Measures the section that its argument names, and sends the figures to whoever started it. */
const [name = ''] = process.argv.slice(2);
process.send?.(await sections[name]?.());
process.disconnect?.();
