import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PaymentService } from '../payments/payment-service.ts';
import { warn } from '../process/warn.ts';
import { filesPath } from '../s3/files-path.ts';
import type { S3 } from '../s3/s3.ts';
import type { AwsEndpoint } from './aws-endpoint.ts';

/** Where the payment service is, below the address that only functions know. */
export const paymentsPath = '/payments';

interface InnerServices {
  readonly aws: AwsEndpoint;
  readonly payments: PaymentService;
  readonly s3: S3;
}

/** Serves what the functions call besides DynamoDB: the AWS services that are played, and payments. */
export function innerListener({ aws, payments, s3 }: InnerServices): RequestListener {
  const handle = (request: IncomingMessage, response: ServerResponse, url: string) => {
    if (url.startsWith(`${paymentsPath}/`)) {
      return payments.handle(request, response, url.slice(paymentsPath.length));
    }
    return url.startsWith(`${filesPath}/`)
      ? s3.handle(request, response)
      : aws.handle(request, response);
  };
  return (request, response) => {
    const { url = '/' } = request;
    handle(request, response, url).catch((error: unknown) => {
      warn(`a call to ${url} failed`, error);
      response.destroy();
    });
  };
}
