import { pathToFileURL } from 'node:url';
import { anyFunctionsEnvironment } from './any-functions-environment.ts';

/* Tells whoever started it how many CPU milliseconds it took to load the bundle that its argument names. */
const [file = ''] = process.argv.slice(2);
Object.assign(process.env, anyFunctionsEnvironment);
const before = process.cpuUsage();
await import(pathToFileURL(file).href);
const { user, system } = process.cpuUsage(before);
process.send?.((user + system) / 1000);
process.disconnect?.();
