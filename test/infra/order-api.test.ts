import type { Template } from 'aws-cdk-lib/assertions';
import { httpFunctions, routeKeys } from '../../lib/functions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const STAGE = 'AWS::ApiGatewayV2::Stage';
const ROUTE = 'AWS::ApiGatewayV2::Route';

describe('the API', () => {
  const template = templateOf('dev', { availability: { maxDays: 14 } });
  const routes = Object.values(resourcesOf(template, ROUTE)).map(({ Properties }) => Properties);
  const stage = theOnly(template, STAGE).Properties;

  test('has every route of every operation and no other', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...routeKeys].sort());
    expect(routes).toHaveLength(30);
  });

  test('asks for a token on every route', () => {
    for (const route of routes) {
      expect(route.AuthorizationType).toBe('JWT');
      expect(route.AuthorizerId).toBeDefined();
    }
  });

  test('leaves scopes to the handlers, so that the error has its code', () => {
    expect(routes.filter(({ AuthorizationScopes }) => AuthorizationScopes?.length)).toEqual([]);
  });

  test('sends calls in payload format 2.0 to one function per operation', () => {
    const integrations = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Integration'));
    const targets = new Set(integrations.map(({ Properties }) => JSON.stringify(Properties)));

    expect(targets.size).toBe(Object.keys(httpFunctions).length);
    for (const { Properties } of integrations) {
      expect(Properties.PayloadFormatVersion).toBe('2.0');
    }
  });

  test('is throttled', () => {
    expect(stage.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
  });

  test('logs how calls went, and nothing of who called, their token or their body', () => {
    const fields = JSON.parse(stage.AccessLogSettings.Format);

    expect(Object.values(fields)).toEqual(
      expect.arrayContaining(['$context.requestId', '$context.routeKey', '$context.status']),
    );
    expect(JSON.stringify(fields)).not.toMatch(/authorizer|identity|sourceIp|userAgent|path|body/i);
  });

  test('lets no page of another origin call it unless the stage names the origin', () => {
    expect(
      theOnly(template, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration,
    ).toBeUndefined();
  });
});

describe('where nobody can say that they are away', () => {
  const routesOf = (template: Template) =>
    Object.values(resourcesOf(template, ROUTE)).map(({ Properties }) => Properties.RouteKey);
  const allowedOrigins = ['https://example.com'];

  test('there are no routes and no functions for it', () => {
    const template = templateOf('dev');

    expect(routesOf(template).filter((route) => route.includes('/v1/me/'))).toEqual([]);
    expect(JSON.stringify(template)).not.toContain('AVAILABILITY');
  });

  test.each([
    ['no page may put anything', {}, ['GET', 'POST']],
    ['elsewhere, pages may', { availability: { maxDays: 14 } }, ['GET', 'POST', 'PUT']],
  ])('%s', (_, setting, AllowMethods) => {
    templateOf('dev', { allowedOrigins, ...setting }).hasResourceProperties(
      'AWS::ApiGatewayV2::Api',
      { CorsConfiguration: { AllowMethods } },
    );
  });
});

describe('the API of a stage with settings of its own', () => {
  const placing = 'POST /v1/orders';
  const template = templateOf('dev', {
    allowedOrigins: ['https://example.com'],
    throttles: {
      default: { requestsPerSecond: 50, burst: 60 },
      routes: { [placing]: { requestsPerSecond: 5, burst: 6 } },
    },
  });

  test('throttles a single route tighter', () => {
    template.hasResourceProperties(STAGE, {
      RouteSettings: { [placing]: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 6 } },
    });
  });

  test('has that route before the stage that refers to it', () => {
    const [routeId] =
      Object.entries(resourcesOf(template, ROUTE)).find(
        ([, { Properties }]) => Properties.RouteKey === placing,
      ) ?? [];

    expect(theOnly(template, STAGE).DependsOn).toContain(routeId);
  });

  test('lets pages call it that may embed a part of the page, and learn what the clock is', () => {
    const embedOrigins = ['https://shop.example.com', 'https://example.com'];
    const allowedOrigins = ['https://example.com'];

    templateOf('dev', { allowedOrigins, page: { embedOrigins } }).hasResourceProperties(
      'AWS::ApiGatewayV2::Api',
      {
        CorsConfiguration: {
          AllowOrigins: ['https://example.com', 'https://shop.example.com'],
          ExposeHeaders: ['date', 'etag', 'location', 'retry-after'],
        },
      },
    );
  });

  test('lets pages of the named origins call it', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        AllowOrigins: ['https://example.com'],
        AllowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
      },
    });
  });
});
