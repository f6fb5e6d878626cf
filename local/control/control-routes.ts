import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { fields, give, integer, listOf, oneOf, text } from '../../lambdas/domain/fields.ts';
import type { Clock } from '../clock/clock.ts';
import { durationMs } from '../clock/duration.ts';
import type { EventLog } from '../events/event-log.ts';
import type { Issuer } from '../identity/issuer.ts';
import type { People } from '../identity/people.ts';
import { type Faults, paymentFaults } from '../payments/faults.ts';
import type { RunningStripe } from '../stripe/runner/serve-stripe.ts';
import type { ControlRoute } from './control-route.ts';
import { peopleRoutes } from './people-routes.ts';
import { check, invalid, readJson } from './read-request.ts';
import { stripeRoutes } from './stripe-routes.ts';
import { type WebhookSources, webhookRoutes } from './webhook-routes.ts';

export interface ControlSources extends WebhookSources {
  readonly clock: Clock;
  /** The clock was moved; resolves when what fell due has been applied. */
  readonly onMoved: (clockOffsetMs: number) => Promise<void>;
  readonly issuer: Issuer;
  readonly events: EventLog;
  readonly faults: Faults;
  readonly people: People;
  readonly openApiFile: string;
  /** Stripe's double, if money moves there. */
  readonly stripe?: RunningStripe;
}

const thirtyDays = 30 * 24 * 3600;
const tenYears = 3653 * 24 * 3600;

const tokenForm = fields({
  sub: text(1, 200),
  scope: z.exactOptional(text(0, 1000)),
  groups: z.exactOptional(listOf(text(1, 128), 0, 50)),
  expiresIn: z._default(integer(1, tenYears), thirtyDays),
});
const clockForm = fields({ advance: text(1, 100) });
const faultsForm = fields({ payments: oneOf(paymentFaults) });
const wholeNumber = z.regex(/^\d{1,15}$/, give('number-range', 'a whole number', { min: 0 }));
const eventsQuery = fields({ after: z._default(z.string().check(wholeNumber), '0') });

/** The routes that only this mode has. */
export function controlRoutes(sources: ControlSources): Readonly<Record<string, ControlRoute>> {
  const { clock, onMoved, issuer, events, faults, openApiFile, stripe } = sources;
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    'GET /health': () => ({ status: 'ok' }),
    'GET /openapi.json': () => JSON.parse(readFileSync(openApiFile, 'utf8')) as object,
    'GET /.well-known/jwks.json': () => issuer.keySet(),
    'POST /local/token': async (request) => ({
      accessToken: await issuer.sign(await readJson(request, tokenForm)),
    }),
    'GET /local/clock': () => ({ now: iso(clock.now()) }),
    'POST /local/clock': async (request) => {
      const { advance } = await readJson(request, clockForm);
      const ms = durationMs(advance, clock.now());
      if (ms === undefined) {
        const detail = 'must be an ISO 8601 duration forward, such as PT48H';
        throw invalid([{ pointer: '/advance', detail }]);
      }
      clock.advance(ms);
      await onMoved(clock.offsetMs);
      return { now: iso(clock.now()) };
    },
    'GET /local/events': (request) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const { after } = check(eventsQuery, Object.fromEntries(searchParams));
      return { events: events.after(Number(after)) };
    },
    ...webhookRoutes(sources),
    ...peopleRoutes(sources.people),
    'GET /local/faults': () => ({ payments: faults.payments }),
    'POST /local/faults': async (request) => {
      const { payments } = await readJson(request, faultsForm);
      faults.payments = payments;
      return { payments };
    },
    ...(stripe && stripeRoutes(stripe)),
  };
}
