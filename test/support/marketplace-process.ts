import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/*
 * The marketplace's side of webhooks, a process of its own:
 *
 *   node test/support/marketplace-process.ts <port> <file>
 *
 * It verifies what comes by the public library and the secrets in <file>.secrets, writes it to <file>
 * as a line of JSON, and then answers as <file>.answer says: a status, or `slow`.
 */

const [port = '0', file = ''] = process.argv.slice(2);
const read = (name: string, otherwise: string): string =>
  existsSync(name) ? readFileSync(name, 'utf8').trim() : otherwise;

const verified = (body: string, headers: Record<string, string>) => {
  for (const secret of read(`${file}.secrets`, '').split('\n')) {
    try {
      return new Webhook(secret).verify(body, headers);
    } catch {}
  }
  return undefined;
};

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = request.headers as Record<string, string>;
  const event = verified(Buffer.concat(parts).toString(), headers);
  const answer = read(`${file}.answer`, '200');
  const line = { path: request.url, id: headers['webhook-id'], answer, verified: !!event, event };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
  if (answer === 'slow') return;
  response.writeHead(event ? Number(answer) : 401).end('Thank you, or not');
});

server.listen(Number(port), '127.0.0.1', () => {
  const { port: open } = server.address() as { port: number };
  process.stdout.write(`${open}\n`);
});
