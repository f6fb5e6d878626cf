import * as z from 'zod/mini';
import { EVENT_NAMES } from '../../lambdas/application/event-names.ts';
import { fields, listOf, oneOf, text } from '../../lambdas/domain/fields.ts';
import type { Receivers } from '../webhooks/receivers.ts';
import type { ControlRoute } from './control-route.ts';
import { invalid, readJson } from './read-request.ts';

export interface WebhookSources {
  readonly receivers: Receivers;
  /** Receivers have come or changed; resolves when they hear of events. */
  readonly onReceivers: () => Promise<void>;
}

const mostReceivers = 20;

const receiverForm = fields({
  url: text(1, 2000),
  events: z.exactOptional(listOf(oneOf(EVENT_NAMES), 1, EVENT_NAMES.length)),
});

/** By which one tells the runner who is to hear of events. */
export function webhookRoutes({
  receivers,
  onReceivers,
}: WebhookSources): Readonly<Record<string, ControlRoute>> {
  return {
    'GET /local/webhooks': () => ({
      webhooks: receivers.all().map(({ url, events }) => ({ url, ...(events && { events }) })),
    }),
    'POST /local/webhooks': async (request) => {
      const { url, events } = await readJson(request, receiverForm);
      const fault = faultOf(url, receivers.all());
      if (fault) throw invalid([{ pointer: '/url', detail: fault }]);
      const { secret } = receivers.put(url, events);
      await onReceivers();
      return { secret: `whsec_${secret}` };
    },
  };
}

function faultOf(url: string, known: readonly { readonly url: string }[]): string | undefined {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) return 'Give an http or https address.';
  if (known.length < mostReceivers || known.some((one) => one.url === url)) return undefined;
  return `There are ${mostReceivers} receivers already: give the address of one of them.`;
}
