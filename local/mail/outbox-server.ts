import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem, sendProblem } from '../control/problem.ts';
import { sendJson } from '../http/reply.ts';
import { warn } from '../process/warn.ts';
import type { Feedback } from './feedback-events.ts';
import type { KeptMail, Outbox } from './outbox.ts';
import { outboxPage } from './outbox-page.ts';

interface OutboxSources {
  readonly outbox: Outbox;
  /** Has SES tell of a mail; resolves when the service has heard of it. */
  readonly tell: (kind: Feedback, mail: KeptMail) => Promise<void>;
}

const path = '/local/outbox';

/** Shows mail instead of delivering it, and has it bounce or called spam. */
export class OutboxServer {
  readonly #sources: OutboxSources;

  constructor(sources: OutboxSources) {
    this.#sources = sources;
  }

  /** Answers and returns true if the request is for the outbox. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [url = ''] = (request.url ?? '').split('?', 1);
    if (request.method === 'GET' && url === path) {
      this.#show(request, response);
      return true;
    }
    const [, id, kind] = /^\/local\/outbox\/(\d+)\/(bounce|complaint)$/.exec(url) ?? [];
    if (request.method !== 'POST' || !id) return false;
    this.#return(id, kind as Feedback, wantsHtml(request), response).catch((error: unknown) => {
      warn(`${url} failed`, error);
      response.destroy();
    });
    return true;
  }

  #show(request: IncomingMessage, response: ServerResponse): void {
    const mails = this.#sources.outbox.all();
    if (!wantsHtml(request)) {
      sendJson(response, 200, { mails });
      return;
    }
    const { page, policy } = outboxPage(mails);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(page);
  }

  async #return(
    id: string,
    kind: Feedback,
    toPage: boolean,
    response: ServerResponse,
  ): Promise<void> {
    const mail = this.#sources.outbox.all().find((one) => one.id === id);
    if (!mail) {
      sendProblem(response, new Problem(404, 'mail-not-found', 'There is no such mail.'));
      return;
    }
    await this.#sources.tell(kind, mail);
    if (toPage) response.writeHead(303, { location: path }).end();
    else sendJson(response, 200, { id, told: kind });
  }
}

const wantsHtml = ({ headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') ?? false;
