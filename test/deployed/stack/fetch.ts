import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type RequestInit, type Response, fetch as send } from 'undici';

/** Names below `localhost` are this machine (RFC 6761), which not every resolver knows. */
const lookupLocally: LookupFunction = (host, options, callback) =>
  lookup(host.endsWith('.localhost') ? 'localhost' : host, options, callback);

const dispatcher = new Agent({ connect: { lookup: lookupLocally } });
const withinMs = 30_000;

/** `fetch`, also of what an emulator serves under names of its own. Gives up after 30 seconds. */
export const fetch = (address: string, init: RequestInit = {}): Promise<Response> =>
  send(address, { ...init, dispatcher, signal: AbortSignal.timeout(withinMs) });
