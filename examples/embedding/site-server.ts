import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

interface Site {
  /** Where the service runs. */
  readonly service: string;
  readonly orderId: string;
  /** A token for somebody who is signed in at the marketplace. */
  readonly tokenFor: (person: string) => Promise<string>;
}

const read = (name: string) => readFileSync(join(import.meta.dirname, 'site', name), 'utf8');

const types = { '/site.js': 'text/javascript', '/site.css': 'text/css' } as const;

/** All that the element needs of a page: scripts, calls and files of the service's origin. */
const contentSecurityPolicy = (service: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${service}`,
    `connect-src 'self' ${service}`,
    `img-src 'self' ${service}`,
    `media-src ${service}`,
    "style-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** A marketplace's own pages, on an origin of their own and with a strict policy. */
export function siteServer({ service, orderId, tokenFor }: Site): Server {
  return createServer(async ({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const person = searchParams.get('as') ?? 'robin';
    const send = (type: string, body: string) =>
      response
        .writeHead(200, {
          'content-type': `${type}; charset=utf-8`,
          'content-security-policy': contentSecurityPolicy(service),
        })
        .end(body);
    if (pathname === '/token') return void send('text/plain', await tokenFor(person));
    if (pathname === '/site.js' || pathname === '/site.css') {
      return void send(types[pathname], read(pathname));
    }
    if (pathname !== '/') return void response.writeHead(404).end();
    const values: Record<string, string> = { service, orderId };
    send(
      'text/html',
      read('index.html').replace(/\{\{(\w+)\}\}/g, (_, name) => asText(values[name] ?? '')),
    );
  });
}

const asText = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
