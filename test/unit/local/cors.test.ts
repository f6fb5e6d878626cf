import type { IncomingMessage } from 'node:http';
import { Cors } from '../../../local/gateway/cors.ts';

const SHOP = 'https://shop.example.com';
const cors = new Cors({
  AllowOrigins: [SHOP],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: ['authorization', 'idempotency-key'],
  ExposeHeaders: ['date', 'etag'],
  MaxAge: 3600,
});

const call = (method: string, headers: Record<string, string>) =>
  ({ method, headers }) as unknown as IncomingMessage;
const asking = (origin: string) =>
  call('OPTIONS', { origin, 'access-control-request-method': 'POST' });

describe('a browser that asks before it calls', () => {
  it('is told what a page of a named origin may do', () => {
    expect(cors.preflight(asking(SHOP))).toMatchObject({
      'access-control-allow-origin': SHOP,
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'authorization,idempotency-key',
      'access-control-max-age': '3600',
    });
  });

  it('is told nothing about any other page, and so refuses it', () => {
    expect(cors.preflight(asking('https://shop.example.com.evil.example'))).toEqual({});
    expect(cors.preflight(asking('null'))).toEqual({});
  });

  it('is not answered where the API has no such settings', () => {
    expect(new Cors(undefined).preflight(asking(SHOP))).toBeUndefined();
  });
});

describe('a reply', () => {
  it('can be read by pages of a named origin, with the headers that they need', () => {
    expect(cors.headers(call('GET', { origin: SHOP }))).toEqual({
      'access-control-allow-origin': SHOP,
      'access-control-expose-headers': 'date,etag',
      vary: 'Origin',
    });
  });

  it.each([{}, { origin: 'https://other.example' }])('says nothing to %j', (headers) => {
    expect(cors.headers(call('GET', headers as Record<string, string>))).toEqual({});
  });
});
