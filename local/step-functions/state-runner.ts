import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { type Definition, type State, successors } from './definition.ts';
import { type RetryPause, retryPause } from './retry.ts';
import type { Later, Task } from './task.ts';

/** What came of running one state. */
export type Step =
  | { readonly kind: 'entered'; readonly state: string; readonly input: unknown }
  | ({ readonly kind: 'paused' } & RetryPause)
  | { readonly kind: 'succeeded'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: string; readonly cause: string };

export interface StateEntry {
  readonly input: unknown;
  readonly attempts: readonly number[];
  /** The context object's `Execution`. */
  readonly execution: { readonly Id: string; readonly Name: string };
  readonly later: Later;
}

/** Thrown through the interpreter, past every catcher, when a task is to be tried again later. */
class PausedForRetry extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;
  readonly pause: RetryPause;

  constructor(pause: RetryPause) {
    super('paused for a retry');
    this.pause = pause;
  }
}

type Handler = (input: unknown) => unknown;
type RunOptions = NonNullable<Parameters<StateMachine['run']>[1]>;
type Json = Parameters<StateMachine['run']>[0];

const stub = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:0:function:stub', End: true };

/** The interpreter's own clock runs in real time; functions have their own time-outs. */
const noTimeoutSeconds = 24 * 3600;

/**
 * Runs one state of a machine with the interpreter: its paths, its task, its catchers, its choice of
 * the next state. Every state that can follow is a stub that only tells that it was entered.
 *
 * Waits and the pauses before retries happen outside, because the interpreter keeps them in memory
 * and cannot resume them.
 */
export class StateRunner {
  readonly #name: string;
  readonly #state: State;
  readonly #machine: StateMachine;
  readonly #task: Task | undefined;

  constructor(definition: Definition, name: string, task: Task | undefined) {
    const { Retry: _, ...state } = definition.States[name] as State;
    this.#name = name;
    this.#state = definition.States[name] as State;
    this.#task = task;
    const single = {
      StartAt: name,
      States: {
        ...Object.fromEntries([...successors(state)].map((next) => [next, stub])),
        [name]: task ? { ...state, TimeoutSeconds: noTimeoutSeconds } : state,
      },
    };
    this.#machine = new StateMachine(single as unknown as StateMachineDefinition, {
      validationOptions: { noValidate: true },
    });
  }

  async run({ input, attempts, execution, later }: StateEntry): Promise<Step> {
    let entered: Step | undefined;
    const handlers: Record<string, Handler> = {};
    for (const state of successors(this.#state)) {
      handlers[state] = (stateInput) => {
        entered = { kind: 'entered', state, input: stateInput };
        return null;
      };
    }
    const task = this.#task;
    if (task) {
      const handler = (taskInput: unknown) => task(taskInput, later);
      handlers[this.#name] = this.#runTaskOnce(handler, attempts, handlers[this.#name]);
    }
    const options = {
      context: { Execution: execution, State: { Name: this.#name } },
      overrides: {
        taskResourceLocalHandlers: handlers,
        waitTimeOverrides: { [this.#name]: 0 },
      },
    };
    try {
      const { result } = this.#machine.run(input as Json, options as unknown as RunOptions);
      const output = await result;
      return entered ?? { kind: 'succeeded', output };
    } catch (error) {
      return describeFailure(error);
    }
  }

  /** A state that catches into itself is entered a second time instead of run again. */
  #runTaskOnce(task: Handler, attempts: readonly number[], again: Handler | undefined): Handler {
    let ran = false;
    return async (input) => {
      if (ran && again) return again(input);
      ran = true;
      try {
        return await task(input);
      } catch (error) {
        const pause = retryPause(this.#state.Retry ?? [], attempts, (error as Error).name);
        throw pause ? new PausedForRetry(pause) : error;
      }
    };
  }
}

function describeFailure(error: unknown): Step {
  const cause = (error as Error).cause ?? error;
  if (cause instanceof PausedForRetry) return { kind: 'paused', ...cause.pause };
  const { name, message } = cause as Error;
  return { kind: 'failed', error: name, cause: message };
}
