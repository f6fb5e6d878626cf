import type { components, operations } from './generated/schema.ts';
import type { lists, routes } from './generated/tables.ts';

export type OperationId = keyof typeof routes;

type Preview = components['schemas']['Preview'];
type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
/** What the schema leaves out is `never`, and adds nothing to an input. */
type IfDescribed<T, Then> = [NonNullable<T>] extends [never] ? unknown : Then;

interface Parameters {
  query?: unknown;
  header?: unknown;
  path?: unknown;
}
interface Operation {
  parameters: Parameters;
  requestBody?: unknown;
  responses: unknown;
}

type Query<P extends Parameters> = IfDescribed<P['query'], Omit<NonNullable<P['query']>, 'cursor'>>;

type Body<O extends Operation> = IfDescribed<
  O['requestBody'],
  O extends { requestBody: infer Required }
    ? { readonly body: Json<Required> }
    : { readonly body?: Json<NonNullable<O['requestBody']>> }
>;

interface Keyed {
  /** Names this call for 30 days, in which it is done once. Each call has its own if left out. */
  readonly idempotencyKey?: string;
}
type Key<P extends Parameters> = 'Idempotency-Key' extends keyof NonNullable<P['header']>
  ? Keyed
  : unknown;

interface Abortable {
  /** Ends the call, whether it is being sent or pausing between two tries. */
  readonly signal?: AbortSignal;
}

/** The parameters of an operation by their names, whether they stand in its path or its query. */
type Input<O extends Operation> = IfDescribed<O['parameters']['path'], O['parameters']['path']> &
  Query<O['parameters']> &
  Body<O> &
  Key<O['parameters']> &
  Abortable;

type Arguments<Given> = Partial<Given> extends Given ? [input?: Given] : [input: Given];

type Success<Responses> = Responses[keyof Responses & (200 | 201)];
type Reply<Id extends OperationId> = Json<Success<operations[Id]['responses']>>;

type Item<Page, Name> = Name extends keyof Page
  ? Page[Name] extends readonly (infer Each)[]
    ? Each
    : never
  : never;

type Call<Id extends OperationId> = (
  ...input: Arguments<Input<operations[Id]>>
) => Promise<Reply<Id>>;

type List<Id extends keyof typeof lists> = (
  ...input: Arguments<Input<operations[Id]>>
) => AsyncIterable<Item<Reply<Id>, (typeof lists)[Id]>>;

/** With `dryRun` it answers what would become, otherwise what has. */
interface Command<Id extends OperationId> {
  (input: Input<operations[Id]> & { readonly dryRun: true }): Promise<Preview>;
  (
    ...input: Arguments<Input<operations[Id]> & { readonly dryRun?: false }>
  ): Promise<Exclude<Reply<Id>, Preview>>;
}

/** An operation of the API, as a method. */
type Method<Id extends OperationId> = Id extends keyof typeof lists
  ? List<Id>
  : Preview extends Reply<Id>
    ? Command<Id>
    : Call<Id>;

/** Every operation of the API, by its `operationId`. */
export type Operations = { readonly [Id in keyof typeof routes]: Method<Id> };
