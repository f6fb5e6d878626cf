import type { CommandCall } from '../../application/handle-command.ts';
import { type FieldError, Rejection } from '../../domain/rejections.ts';
import type { HttpRequest } from './http-handler.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';

type CallOptions = Required<Pick<CommandCall, 'dryRun' | 'faults'>> & Pick<CommandCall, 'key'>;

const NO_DRY_RUN: FieldError = {
  pointer: '/dryRun',
  detail: 'Leave this out: it is not for here.',
};
const TRUE_OR_FALSE: FieldError = { pointer: '/dryRun', detail: 'Give true or false.' };

const dryRunFault = (value: string | undefined, canDryRun: boolean): FieldError | undefined => {
  if (value === undefined) return undefined;
  if (!canDryRun) return NO_DRY_RUN;
  return value === 'true' || value === 'false' ? undefined : TRUE_OR_FALSE;
};

/** How a command comes in besides its body: its key, and whether it is only to be tried out. */
export const callOptions = (
  { event, caller, body }: HttpRequest,
  { canDryRun }: { readonly canDryRun: boolean },
): CallOptions => {
  const { dryRun } = event.queryStringParameters ?? {};
  const fault = dryRunFault(dryRun, canDryRun);
  const key = idempotencyKeyOf(event, caller, body);
  const faults = [...(fault ? [fault] : []), ...(key instanceof Rejection ? key.errors : [])];
  const onlyTry = dryRun === 'true';
  return { key: key instanceof Rejection || onlyTry ? undefined : key, dryRun: onlyTry, faults };
};
