import type { Functions } from '../functions/functions.ts';
import type { Stack } from '../template/stack.ts';
import { Authorizer, type VerifySignature } from './authorizer.ts';
import type { RouteTarget } from './gateway.ts';
import { Router } from './router.ts';

interface RouteProperties {
  readonly RouteKey: string;
  readonly Target: string;
  readonly AuthorizationType?: 'NONE' | 'JWT';
  readonly AuthorizerId?: string;
  readonly AuthorizationScopes?: readonly string[];
}

interface IntegrationProperties {
  readonly IntegrationUri: string;
  readonly IntegrationType: string;
  readonly PayloadFormatVersion: string;
}

interface AuthorizerProperties {
  readonly AuthorizerType: string;
  readonly IdentitySource: readonly string[];
  readonly JwtConfiguration: { readonly Issuer: string; readonly Audience: readonly string[] };
}

interface RouteSources {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly verifySignature: VerifySignature;
  readonly now: () => number;
}

/** Tells which functions, by ARN, answer requests. */
export function behindRoutes(stack: Stack): (functionArn: string) => boolean {
  const arns = new Set(readIntegrations(stack).values());
  return (functionArn) => arns.has(functionArn);
}

/** The stack's routes, each with its function and authorizer. */
export function readRoutes({ stack, functions, ...tokens }: RouteSources): Router<RouteTarget> {
  const integrations = readIntegrations(stack);
  const authorizers = readAuthorizers(stack, tokens);
  const router = new Router<RouteTarget>();
  for (const { properties } of stack.all<RouteProperties>('AWS::ApiGatewayV2::Route')) {
    const { RouteKey: routeKey, Target, AuthorizationType: type = 'NONE' } = properties;
    const functionArn = integrations.get(Target.replace(/^integrations\//, ''));
    const authorizer = authorizers.get(properties.AuthorizerId ?? '');
    if (!functionArn) throw new Error(`the route ${routeKey} leads nowhere`);
    if ((type === 'JWT') !== (authorizer !== undefined) || properties.AuthorizationScopes) {
      throw new Error(`the local gateway does not know how ${routeKey} is authorized`);
    }
    const target = { routeKey, function: functions.get(functionArn) };
    router.add(routeKey, authorizer ? { ...target, authorizer } : target);
  }
  return router;
}

function readIntegrations(stack: Stack): Map<string, string> {
  return new Map(
    stack
      .all<IntegrationProperties>('AWS::ApiGatewayV2::Integration')
      .map(({ ref, logicalId, properties }) => {
        const { IntegrationType, IntegrationUri, PayloadFormatVersion } = properties;
        if (IntegrationType === 'AWS_PROXY' && PayloadFormatVersion === '2.0') {
          return [ref, IntegrationUri];
        }
        throw new Error(`the local gateway plays functions in format 2.0 only (${logicalId})`);
      }),
  );
}

function readAuthorizers(
  stack: Stack,
  tokens: Pick<RouteSources, 'verifySignature' | 'now'>,
): Map<string, Authorizer> {
  return new Map(
    stack
      .all<AuthorizerProperties>('AWS::ApiGatewayV2::Authorizer')
      .map(({ ref, logicalId, properties }) => {
        const { AuthorizerType, IdentitySource, JwtConfiguration } = properties;
        if (AuthorizerType !== 'JWT' || `${IdentitySource}` !== '$request.header.Authorization') {
          throw new Error(`the local gateway plays JWTs in Authorization only (${logicalId})`);
        }
        const { Issuer: issuer, Audience: audience } = JwtConfiguration;
        return [ref, new Authorizer({ issuer, audience, ...tokens })];
      }),
  );
}
