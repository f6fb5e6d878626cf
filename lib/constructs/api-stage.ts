import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  type CfnStage,
  type HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { type LogSettings, logsEveryCall, ServiceLogs } from './service-logs.ts';

export interface ApiStageProps extends Pick<StageConfig, 'throttles'> {
  readonly api: HttpApi;
  readonly logs: LogSettings & Pick<StageConfig, 'logLevel'>;
}

type RouteThrottles = NonNullable<StageConfig['throttles']['routes']>;

/**
 * What is logged of a call. Nothing says who called (neither `sub` nor address), and nothing comes
 * from the token or a body: the request id leads to the function's log.
 */
const accessLogFields = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  functionStatus: '$context.integrationStatus',
  gatewayError: '$context.error.responseType',
};

/** What a stage that logs every call adds to it. */
const moreAccessLogFields = {
  time: '$context.requestTime',
  functionLatencyMs: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
};

/** The stage that serves the API: throttled, and with an access log. */
export class ApiStage extends Construct {
  constructor(scope: Construct, id: string, { api, throttles, logs }: ApiStageProps) {
    super(scope, id);
    const fields = { ...accessLogFields, ...(logsEveryCall(logs) && moreAccessLogFields) };
    const stage = new HttpStage(this, 'Default', {
      httpApi: api,
      autoDeploy: true,
      throttle: {
        rateLimit: throttles.default.requestsPerSecond,
        burstLimit: throttles.default.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new ServiceLogs(this, 'AccessLogs', logs)),
        format: AccessLogFormat.custom(JSON.stringify(fields)),
      },
    });
    if (throttles.routes) limitRoutes(api, stage, throttles.routes);
  }
}

/** A stage can only have settings for routes that exist already, so that it waits for them. */
function limitRoutes(api: HttpApi, stage: HttpStage, routes: RouteThrottles): void {
  const resource = stage.node.defaultChild as CfnStage;
  resource.routeSettings = Object.fromEntries(
    Object.entries(routes).map(([route, throttle]) => [
      route,
      {
        ThrottlingRateLimit: throttle?.requestsPerSecond,
        ThrottlingBurstLimit: throttle?.burst,
      },
    ]),
  );
  const limited = api.node.findAll().filter((child) => child instanceof CfnRoute);
  resource.node.addDependency(...limited);
}
