import type { RequestListener } from 'node:http';
import type { PaymentService } from '../payments/payment-service.ts';
import { warn } from '../process/warn.ts';
import type { AwsEndpoint } from './aws-endpoint.ts';

/** Where the payment service is, below the address that only functions know. */
export const paymentsPath = '/payments';

/** Serves what the functions call besides DynamoDB: the AWS services that are played, and payments. */
export function innerListener(aws: AwsEndpoint, payments: PaymentService): RequestListener {
  return (request, response) => {
    const { url = '/' } = request;
    const isPayment = url.startsWith(`${paymentsPath}/`);
    const handled = isPayment
      ? payments.handle(request, response, url.slice(paymentsPath.length))
      : aws.handle(request, response);
    handled.catch((error: unknown) => {
      warn(`a call to ${url} failed`, error);
      response.destroy();
    });
  };
}
