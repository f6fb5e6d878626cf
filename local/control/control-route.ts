import type { IncomingMessage } from 'node:http';

/** Answers a request to the runner itself. */
export type ControlRoute = (request: IncomingMessage) => Promise<object> | object;
