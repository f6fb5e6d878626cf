import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { EVENT_NAMES } from '../lambdas/application/event-names.ts';
import { matching, or } from './setting-fault.ts';

/** For how long a webhook that is being delivered is hidden from other tries, if nothing else is said. */
export const WEBHOOK_VISIBILITY_SECONDS = 270;

/** What is known of all receivers has to fit into an environment, which holds 4 KB. */
const MOST_RECEIVERS = 8;
const LONGEST_URL = 200;

const addressFix = `give an https address with a name that others can look up, without a password and up to ${LONGEST_URL} characters, such as "https://shop.example.com/webhooks"`;
const eventsFix = or('name events as in docs/events.md, each once, or leave events out for all');

/** A receiver of webhooks on the marketplace's side. */
const receiver = z.strictObject({
  url: matching(/^https:\/\/\S+$/, addressFix).check(z.refine(isPublicAddress, or(addressFix))),
  /** Which events it gets; all of them if left out. */
  events: z.optional(
    z
      .array(z.enum(EVENT_NAMES, eventsFix), eventsFix)
      .check(z.minLength(1, eventsFix), z.refine(areDifferent, eventsFix)),
  ),
});

/** Who is told of events by webhooks. */
export const webhooks = z
  .array(receiver, or('list receivers such as [{ url: "https://shop.example.com/webhooks" }]'))
  .check(
    z.maxLength(MOST_RECEIVERS, or(`list ${MOST_RECEIVERS} receivers at most`)),
    z.refine((list) => areDifferent(list.map(({ url }) => url)), or('list each address once')),
  );

export type WebhookSettings = Readonly<z.infer<typeof receiver>>;

/** What only this machine or its network knows is no receiver's; names are judged when they are called. */
function isPublicAddress(text: string): boolean {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  const isName = hostname.includes('.') && !/(^|\.)localhost\.?$/.test(hostname);
  return isName && isIP(hostname) === 0 && username === '' && password === '';
}

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
