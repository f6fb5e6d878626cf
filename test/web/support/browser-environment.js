import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom, with those parts of a browser that it lacks and Node has. */
const fromNode = [
  'Request',
  'Response',
  'Headers',
  'AbortSignal',
  'AbortController',
  'structuredClone',
  'TextDecoder',
];

export default class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of fromNode) this.global[name] = globalThis[name];
    this.global.crypto.randomUUID ??= () => globalThis.crypto.randomUUID();
    this.global.Map.groupBy ??= Map.groupBy;
  }
}
