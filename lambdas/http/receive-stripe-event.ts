import middy from '@middy/core';
import { SignatureInvalid } from '../application/failures.ts';
import { receiveNews } from '../application/receive-news.ts';
import { newsIntake } from '../runtime/container.ts';
import type { HttpReply, PublicHttpEvent } from '../runtime/http/event.ts';
import { problemDetails } from '../runtime/http/problem-details.ts';
import { replyInTime } from '../runtime/http/reply-in-time.ts';
import { unlistedProblem } from '../runtime/http/unlisted-problem.ts';
import { log } from '../runtime/log.ts';

const ports = newsIntake();

/** `POST /webhooks/stripe`: Stripe tells that something has changed there. */
export const handler = middy<PublicHttpEvent, HttpReply>(replyInTime)
  .use(problemDetails(log))
  .handler(async ({ body = '', isBase64Encoded, headers }) => {
    const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
    try {
      await receiveNews(ports, bytes, headers['stripe-signature'] ?? '');
      return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    } catch (error) {
      if (error instanceof SignatureInvalid) return NOT_SIGNED;
      throw error;
    }
  });

const NOT_SIGNED = unlistedProblem(
  'signature-invalid',
  'The signature does not hold',
  'Sign the body as it is sent, at most five minutes ago, with the secret of this endpoint.',
);
