import type { Functions } from '../functions/functions.ts';
import type { FunctionError } from '../functions/local-function.ts';

/** A failed task, as the interpreter matches it: by name, with Lambda's description as message. */
class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

type Task = (input: unknown) => Promise<unknown>;

const invokeResource = 'arn:aws:states:::lambda:invoke';

/** What a Task state's resource does on this machine. */
export function readTask(resource: string, functions: Functions): Task {
  if (resource === invokeResource) return (input) => invokeWithEnvelope(input, functions);
  const target = functions.get(resource);
  return (input) => asTask(target.invoke(input));
}

async function invokeWithEnvelope(input: unknown, functions: Functions): Promise<unknown> {
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
