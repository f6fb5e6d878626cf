import type { HttpReply } from '../../lambdas/runtime/http/event.ts';
import type { Stack } from '../../local/template/stack.ts';
import { type Call, gatewayEvent } from '../support/gateway-event.ts';
import { accessLogOf } from './access-log.ts';
import type { Meter } from './meter.ts';
import type { MeteredFunctions } from './metered-functions.ts';

/** Headers of a reply, with those that the gateway adds. */
const HEADER_BYTES = 300;

interface RouteProperties {
  readonly RouteKey: string;
  readonly Target: string;
}

interface IntegrationProperties {
  readonly IntegrationUri: string;
}

/** The stage's routes: calls go to the function behind them. */
export const meteredApi = (stack: Stack, functions: MeteredFunctions, meter: Meter) => {
  const integrations = stack.all<IntegrationProperties>('AWS::ApiGatewayV2::Integration');
  const uris = new Map(integrations.map(({ ref, properties }) => [ref, properties.IntegrationUri]));
  const routes = stack.all<RouteProperties>('AWS::ApiGatewayV2::Route');
  const targets = new Map(
    routes.map(({ properties: { RouteKey, Target } }) => [
      RouteKey,
      uris.get(Target.replace(/^integrations\//, '')) ?? '',
    ]),
  );
  const accessLog = accessLogOf(stack);
  return {
    /** @throws Error unless it succeeds */
    call: async <T>(call: Call): Promise<T> => {
      const { routeKey } = call;
      const called = functions.get(targets.get(routeKey) ?? routeKey);
      const { statusCode, body = '' } = (await called.invoke(gatewayEvent(call))) as HttpReply;
      const status = Number(statusCode);
      if (status >= 300) throw new Error(`${routeKey} failed: ${status} ${body}`);
      const bytes = Buffer.byteLength(body);
      meter.add('apiCalls');
      meter.add('replyBytes', bytes + HEADER_BYTES);
      meter.accessLogged(accessLog({ routeKey, status, bytes }));
      return JSON.parse(body);
    },
  };
};

export type MeteredApi = ReturnType<typeof meteredApi>;
