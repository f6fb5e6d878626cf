import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type HttpFunctionName, httpFunctions } from '../functions.ts';
import type { StageConfig } from '../stage-config.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { OrderTable } from './order-table.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { ServiceLogs } from './service-logs.ts';

export interface OrderApiProps extends Pick<StageConfig, 'throttles' | 'windows'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly identity: IdentityProvider;
}

/** The HTTP API: one function per operation, every route behind the JWT authorizer. */
export class OrderApi extends Construct {
  readonly url: string;
  readonly functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, props: OrderApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'HttpApi', {
      description: 'Order Requests',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', props.identity.issuer, {
        jwtAudience: [...props.identity.audience],
      }),
    });
    const names = Object.keys(httpFunctions) as HttpFunctionName[];
    this.functions = names.map((name) => this.addOperation(api, name, props));
    const stage = this.addStage(api, props);
    this.url = stage.url;
  }

  private addOperation(api: HttpApi, name: HttpFunctionName, props: OrderApiProps) {
    const { description, routes, access } = httpFunctions[name];
    const operation = new ServiceFunction(this, pascalCase(name), {
      defaults: props.defaults,
      functionName: name,
      description,
      timeout: Duration.seconds(10),
      memoryMb: 1024,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
        GROUPS_CLAIM: props.identity.groupsClaim,
      },
    });
    props.table.grant(operation, ...access);
    const integration = new HttpLambdaIntegration(name, operation.lambda);
    for (const route of routes) {
      const [method, path] = route.split(' ') as [HttpMethod, string];
      api.addRoutes({ path, methods: [method], integration });
    }
    return operation;
  }

  private addStage(api: HttpApi, { throttles, defaults }: OrderApiProps): HttpStage {
    const accessLogs = new ServiceLogs(this, 'AccessLogs', defaults);
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: {
        rateLimit: throttles.default.requestsPerSecond,
        burstLimit: throttles.default.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
  }
}

const pascalCase = (kebab: string) =>
  kebab.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** What is logged of a call: nothing that says who called, and nothing of its token, address or body. */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  responseLength: '$context.responseLength',
  gatewayError: '$context.error.responseType',
  integrationError: '$context.integrationErrorMessage',
};
