import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Functions } from '../functions/functions.ts';
import type { FunctionError } from '../functions/local-function.ts';

/** A failed task, as the interpreter matches it: by name, with Lambda's description as message. */
class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** Has something done together with writing down what came of the state, or not at all. */
export type Later = (effect: () => void) => void;

/** Runs a Task state's resource. */
export type Task = (input: unknown, later: Later) => Promise<unknown>;

/** What Task states reach. */
export interface TaskTargets {
  readonly functions: Pick<Functions, 'get'>;
  readonly bus: Pick<EventBus, 'put'>;
}

const invokeResource = 'arn:aws:states:::lambda:invoke';
const putEventsResource = 'arn:aws:states:::events:putEvents';

/** What a Task state's resource does on this machine. */
export function readTask(resource: string, { functions, bus }: TaskTargets): Task {
  if (resource === invokeResource) return (input) => invokeWithEnvelope(input, functions);
  if (resource === putEventsResource) return async (input, later) => putEvents(input, bus, later);
  const target = functions.get(resource);
  return (input) => asTask(target.invoke(input));
}

async function invokeWithEnvelope(
  input: unknown,
  functions: TaskTargets['functions'],
): Promise<unknown> {
  const { FunctionName, Payload } = input as { FunctionName: string; Payload: unknown };
  const result = await asTask(functions.get(FunctionName).invoke(Payload));
  return { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 };
}

async function asTask(invocation: Promise<unknown>): Promise<unknown> {
  try {
    const result = await invocation;
    return result === undefined ? null : JSON.parse(JSON.stringify(result));
  } catch (error) {
    const { name, message, stack } = error as FunctionError;
    const trace = stack?.split('\n') ?? [];
    throw new TaskError(name, JSON.stringify({ errorType: name, errorMessage: message, trace }));
  }
}

/** Unlike the call itself, the task fails when any of its events is refused; details may be objects. */
function putEvents(input: unknown, bus: TaskTargets['bus'], later: Later): object {
  const { Entries } = input as { readonly Entries: readonly { readonly Detail?: unknown }[] };
  const entries = Entries.map(({ Detail, ...entry }) => ({
    ...entry,
    Detail: typeof Detail === 'string' ? Detail : JSON.stringify(Detail),
  }));
  try {
    const reply = bus.put(entries, later);
    if (reply.FailedEntryCount === 0) return reply;
    throw new AwsError('FailedEntry', JSON.stringify(reply));
  } catch (error) {
    const { name, message } = error as Error;
    throw new TaskError(`EventBridge.${name}`, message);
  }
}
