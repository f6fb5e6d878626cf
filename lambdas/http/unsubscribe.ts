import middy from '@middy/core';
import { stopReminders } from '../application/mail/stop-reminders.ts';
import type { HttpReply, PublicHttpEvent } from '../runtime/http/event.ts';
import { problemDetails } from '../runtime/http/problem-details.ts';
import { replyInTime } from '../runtime/http/reply-in-time.ts';
import { unlistedProblem } from '../runtime/http/unlisted-problem.ts';
import { log } from '../runtime/log.ts';
import { unsubscribePages, unsubscribePorts } from '../runtime/mail-ports.ts';

const ports = unsubscribePorts();
const pages = unsubscribePages;

/**
 * `POST /mail/unsubscribe?token=…` stops reminders, by a click in a mail client (RFC 8058) or on the
 * page that `GET` shows.
 */
export const handler = middy<PublicHttpEvent, HttpReply>(replyInTime)
  .use(problemDetails(log))
  .handler(async ({ requestContext, queryStringParameters }) => {
    const token = queryStringParameters?.token ?? '';
    const isPost = requestContext.http.method === 'POST';
    const reader = await (isPost ? stopReminders(ports, token) : ports.links.readerOf(token));
    if (!reader) return NOT_OURS;
    return page(isPost ? pages.done(reader.locale) : pages.question(reader.locale));
  });

const page = (body: string): HttpReply => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': pages.csp,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  },
  body,
});

const NOT_OURS = unlistedProblem(
  'link-invalid',
  'The link does not hold',
  'Follow the link as it stands in the mail, without leaving out a part of it.',
);
