import type { CommandCall } from '../../application/command-call.ts';
import type { FieldError } from '../../domain/field-errors.ts';
import { Rejection } from '../../domain/rejections.ts';
import type { HttpRequest } from './http-handler.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';

type CallOptions = Required<Pick<CommandCall, 'dryRun' | 'faults'>> & Pick<CommandCall, 'key'>;
type Query = Readonly<Record<string, string | undefined>>;

/** A command takes no other query: a misspelt `dryRun` would otherwise be done for real. */
const queryFaults = (query: Query, canDryRun: boolean): FieldError[] =>
  Object.entries(query).flatMap(([name, value]): FieldError | [] => {
    const pointer = `/${name}`;
    if (name !== 'dryRun' || !canDryRun) {
      return { pointer, code: 'unknown-field', detail: 'Leave this out of the query.' };
    }
    if (value === 'true' || value === 'false') return [];
    return { pointer, code: 'not-an-option', detail: 'Give true or false.' };
  });

/** How a command comes in besides its body: its key, and whether it is only to be tried out. */
export const callOptions = (
  { event, caller, body }: HttpRequest,
  { canDryRun }: { readonly canDryRun: boolean },
): CallOptions => {
  const query = event.queryStringParameters ?? {};
  const key = idempotencyKeyOf(event, caller, body);
  const wrongKey = key instanceof Rejection;
  const faults = [...queryFaults(query, canDryRun), ...(wrongKey ? key.errors : [])];
  return { key: wrongKey ? undefined : key, dryRun: query.dryRun === 'true', faults };
};
