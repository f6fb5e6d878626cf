import type { Runner } from './runner.ts';

/** A mail as the runner's outbox shows it. */
export interface SentMail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** All mail so far, newest last. */
export const outbox = async (runner: Runner): Promise<SentMail[]> =>
  (await runner.request('GET', '/local/outbox')).body.mails;

/** Has everything applied that is due by now, mail included. */
export const settle = (runner: Runner): Promise<string> => runner.advance('PT1S');

/** To whom each mail went, and what it is about. */
export const envelopes = async (runner: Runner): Promise<string[]> =>
  (await outbox(runner)).map(({ to, subject }) => `${to}: ${subject}`);
