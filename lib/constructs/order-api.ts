import { Duration, Validations } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type HttpFunctionName, httpFunctions } from '../functions.ts';
import type { HttpFunction } from '../http-function.ts';
import { MEMORY_MB } from '../memory.ts';
import type { StageConfig } from '../stage-config.ts';
import { apiAlarm, apiMetrics } from './api-metrics.ts';
import { ApiStage } from './api-stage.ts';
import type { FileBucket } from './file-bucket.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { ShownMetric } from './shown-metric.ts';

export interface OrderApiProps
  extends Pick<
    StageConfig,
    'throttles' | 'windows' | 'deliveries' | 'availability' | 'allowedOrigins' | 'page'
  > {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly files: FileBucket;
  readonly identity: IdentityProvider;
  /** Server errors in five minutes that are too many. */
  readonly serverErrors: number;
}

/** The HTTP API: one function per operation, and every route behind the JWT authorizer. */
export class OrderApi extends Construct {
  readonly url: string;
  readonly alarms: readonly AlarmSpec[];
  readonly shown: readonly ShownMetric[];
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: OrderApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', {
      apiName: 'order-requests',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', props.identity.issuer, {
        jwtAudience: [...props.identity.audience],
      }),
      ...corsFor(props),
    });
    const names = Object.keys(httpFunctions) as HttpFunctionName[];
    const functions = names
      .filter((name) => isWanted(httpFunctions[name], props))
      .map((name) => this.addOperation(name, props));
    new ApiStage(this, 'Stage', {
      api: this.api,
      throttles: props.throttles,
      logs: props.defaults,
    });
    this.url = this.api.apiEndpoint;
    this.alarms = [
      ...functions.flatMap(({ alarms }) => alarms),
      apiAlarm(this.api, props.serverErrors),
    ];
    this.shown = apiMetrics(this.api);
  }

  /** Adds a route that needs no token, for callers that prove themselves in another way. */
  addPublicRoute(route: string, called: ServiceFunction, reason: string): void {
    const [method, path] = route.split(' ') as [HttpMethod, string];
    const integration = new HttpLambdaIntegration(`${called.node.id}Public`, called.lambda);
    const authorizer = new HttpNoneAuthorizer();
    const added = this.api.addRoutes({ path, methods: [method], integration, authorizer });
    for (const one of added) {
      Validations.of(one).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
  }

  private addOperation(name: HttpFunctionName, props: OrderApiProps): ServiceFunction {
    const completeAfter = props.deliveries?.completeAfter;
    const { description, routes, access, files }: HttpFunction = httpFunctions[name];
    const operation = new ServiceFunction(this, pascalCase(name), {
      defaults: props.defaults,
      name,
      description,
      timeout: Duration.seconds(10),
      memoryMb: MEMORY_MB.somebodyWaits,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
        ...(completeAfter && { COMPLETE_AFTER: completeAfter }),
        GROUPS_CLAIM: props.identity.groupsClaim,
        ...(files && { FILES_BUCKET: props.files.bucketName }),
        ...(props.availability && { AVAILABILITY: JSON.stringify(props.availability) }),
      },
    });
    props.table.grant(operation.role, ...access);
    if (files) props.files.grant(operation.role, files);
    const integration = new HttpLambdaIntegration(pascalCase(name), operation.lambda);
    for (const route of routes) {
      const [method, path] = route.split(' ') as [HttpMethod, string];
      this.api.addRoutes({ path, methods: [method], integration });
    }
    return operation;
  }
}

/** Some operations are for stages only that have a setting. */
const isWanted = ({ onlyWith }: HttpFunction, props: OrderApiProps): boolean =>
  onlyWith === undefined || props[onlyWith] !== undefined;

const pascalCase = (kebab: string) =>
  kebab.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Lets pages of other origins call the API, poll it cheaply, and read where a new request is. */
function corsFor({ allowedOrigins = [], page, availability }: OrderApiProps) {
  const allowOrigins = [...new Set([...allowedOrigins, ...(page?.embedOrigins ?? [])])];
  if (allowOrigins.length === 0) return {};
  const { GET, POST, PUT } = CorsHttpMethod;
  return {
    corsPreflight: {
      allowOrigins,
      allowMethods: [GET, POST, ...(availability ? [PUT] : [])],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
      // The clock of countdowns is the service's.
      exposeHeaders: ['date', 'etag', 'location', 'retry-after'],
      maxAge: Duration.hours(1),
    },
  };
}
