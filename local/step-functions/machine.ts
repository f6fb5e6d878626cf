import type { Stack } from '../template/stack.ts';
import { chosen } from './choice.ts';
import { type Definition, readDefinition, type State } from './definition.ts';
import type { Entry } from './execution.ts';
import { StateRunner } from './state-runner.ts';
import { readTask, type TaskTargets } from './task.ts';
import { wakeTime } from './wait.ts';

interface MachineProperties {
  readonly DefinitionString: string;
  readonly StateMachineType?: string;
}

/** A state machine of the stack, ready to run its states. */
export class Machine {
  readonly arn: string;
  readonly startAt: string;
  readonly #definition: Definition;
  readonly #runners: ReadonlyMap<string, StateRunner>;

  constructor(arn: string, definition: Definition, targets: TaskTargets) {
    this.arn = arn;
    this.startAt = definition.StartAt;
    this.#definition = definition;
    this.#runners = new Map(
      Object.entries(definition.States)
        .filter(([, { Type }]) => Type !== 'Choice')
        .map(([name, { Type, Resource = '' }]) => {
          const task = Type === 'Task' ? readTask(Resource, targets) : undefined;
          return [name, new StateRunner(definition, name, task)];
        }),
    );
  }

  /** What is written down when an execution enters a state; a Choice is left at once. */
  entry(name: string, input: unknown, now: number): Entry {
    const state = this.#state(name);
    if (state.Type === 'Choice') return this.entry(chosen(state, input), input, now);
    const wakeAt = state.Type === 'Wait' ? wakeTime(state, input, now) : now;
    return { state: name, stateInput: JSON.stringify(input), attempts: [], wakeAt };
  }

  runner(state: string): StateRunner {
    return this.#runners.get(state) as StateRunner;
  }

  has(state: string): boolean {
    return this.#runners.has(state);
  }

  #state(name: string): State {
    const state = this.#definition.States[name];
    if (state) return state;
    throw new Error(`${this.arn} has no state ${name}`);
  }
}

/** Every state machine of the stack by its ARN. */
export function readMachines(stack: Stack, targets: TaskTargets): Map<string, Machine> {
  return new Map(
    stack
      .all<MachineProperties>('AWS::StepFunctions::StateMachine')
      .map(({ ref: arn, logicalId, properties }) => {
        if (properties.StateMachineType === 'EXPRESS') {
          throw new Error(`the local runner plays standard workflows only (${logicalId})`);
        }
        const definition = readDefinition(logicalId, properties.DefinitionString);
        return [arn, new Machine(arn, definition, targets)];
      }),
  );
}
