import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';

/** What API Gateway (HTTP API, payload format 2.0) hands over. */
export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
/** The same of a route that needs no token. */
export type PublicHttpEvent = APIGatewayProxyEventV2;
export type HttpReply = APIGatewayProxyStructuredResultV2;
