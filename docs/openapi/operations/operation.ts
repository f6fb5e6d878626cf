import type { ProblemCode } from '../../../lambdas/runtime/http/problems.ts';
import type { LinkSet } from '../links.ts';
import type { ParameterName } from '../parameters.ts';
import type { SchemaName } from '../schemas/named.ts';

/** Values that a body or a reply may have, by a short name. */
export type Examples = Readonly<Record<string, unknown>>;

/** One route, as its users have to know it. */
export interface Operation {
  readonly operationId: string;
  readonly tag: 'Orders' | 'Requests' | 'Attachments' | 'Availability' | 'Moderation';
  readonly summary: string;
  readonly description?: string;
  /** Only for tokens with this scope. */
  readonly scope?: string;
  readonly parameters: readonly ParameterName[];
  readonly body?: Body;
  readonly replies: readonly Reply[];
  /** Every code that it can give, and no other. */
  readonly problems: readonly ProblemCode[];
}

interface Body {
  readonly schema: SchemaName;
  readonly required: boolean;
  readonly examples: Examples;
}

interface Reply {
  readonly status: 200 | 201;
  readonly description: string;
  /** More than one: which of them depends on the call. */
  readonly schemas: readonly SchemaName[];
  readonly examples: Examples;
  /** Whether `Location` says where the new thing is. */
  readonly hasLocation?: boolean;
  /** What can follow. */
  readonly links: readonly LinkSet[];
}

export const NOTHING: Body = { schema: 'Nothing', required: false, examples: { nothing: {} } };

/** What every operation may answer. */
const ANY: readonly ProblemCode[] = ['temporarily-unavailable'];

/** What every operation that takes a body may answer. */
export const COMMAND: readonly ProblemCode[] = [
  ...ANY,
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'invalid-form',
  'idempotency-key-reused',
  'conflict',
];

export const ORDER_COMMAND: readonly ProblemCode[] = [
  ...COMMAND,
  'order-not-found',
  'role-not-allowed',
];

export const READ_ORDER: readonly ProblemCode[] = [...ANY, 'order-not-found'];
export const LIST: readonly ProblemCode[] = [...ANY, 'invalid-form'];
