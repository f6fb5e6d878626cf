import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';

/** What API Gateway (HTTP API, payload format 2.0) hands over. */
export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
export type HttpReply = APIGatewayProxyStructuredResultV2;
