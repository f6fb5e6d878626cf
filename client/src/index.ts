export { type Client, createClient } from './client.ts';
export { type ClientCredentialsOptions, clientCredentials } from './client-credentials.ts';
export type { components, operations, paths } from './generated/schema.ts';
export { bodyOf, type ClientOptions, createHttpClient, type HttpClient } from './http-client.ts';
export { InvalidWebhook } from './invalid-webhook.ts';
export {
  type AnyProblem,
  type FieldError,
  isProblem,
  Problem,
  type ProblemCode,
  type ProblemOf,
} from './problem.ts';
export type { AccessToken } from './sending/access-token.ts';
export type { RetryOptions } from './sending/retries.ts';
export type * from './types.ts';
export type { FileToUpload } from './upload-attachment.ts';
export { type EventOf, verifyWebhook, type WebhookEvent } from './verify-webhook.ts';
