import type { Stack } from '../../local/template/stack.ts';

interface StageProperties {
  readonly AccessLogSettings: { readonly Format: string };
}

export interface LoggedCall {
  readonly routeKey: string;
  readonly status: number;
  readonly bytes: number;
}

/** Writes lines as the deployed stage has the gateway write them, with values of an ordinary call. */
export const accessLogOf = (stack: Stack): ((call: LoggedCall) => string) => {
  const { properties } = stack.one<StageProperties>('AWS::ApiGatewayV2::Stage');
  return ({ routeKey, status, bytes }) => {
    const values: Readonly<Record<string, string>> = {
      '$context.requestId': 'JKJaXmPLvHcESHA=',
      '$context.requestTime': '27/Nov/2026:03:05:52 +0000',
      '$context.routeKey': routeKey,
      '$context.status': String(status),
      '$context.responseLatency': '25',
      '$context.integrationLatency': '24',
      '$context.integrationStatus': '200',
      '$context.responseLength': String(bytes),
      '$context.error.responseType': '-',
    };
    return properties.AccessLogSettings.Format.replace(/\$context[\w.]+/g, (name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The access log has ${name}, which has no example`);
      return value;
    });
  };
};
