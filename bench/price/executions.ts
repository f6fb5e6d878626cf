import type { Entry } from '../../local/step-functions/execution.ts';
import type { Machine } from '../../local/step-functions/machine.ts';

interface Running {
  readonly machine: Machine;
  readonly name: string;
  readonly entry: Entry;
}

/**
 * Runs executions of the deployed definitions, as far as they come until the clock is moved, and
 * counts what Step Functions bills: the start, each state entered, and the end if one is reached.
 */
export class Executions {
  readonly #machines: ReadonlyMap<string, Machine>;
  readonly #count: (transitions: number) => void;
  readonly #running = new Map<string, Running>();

  constructor(machines: ReadonlyMap<string, Machine>, count: (transitions: number) => void) {
    this.#machines = machines;
    this.#count = count;
  }

  start(machineArn: string, name: string, input: unknown): void {
    const machine = this.#machines.get(machineArn);
    if (!machine) throw new Error(`There is no state machine ${machineArn}`);
    this.#count(1);
    this.#enter({ machine, name }, machine.startAt, input);
  }

  stop(name: string): void {
    this.#running.delete(name);
  }

  /** Runs on what is due; what that sets going is run the next time. */
  async wake(): Promise<number> {
    const due = [...this.#running.values()].filter(({ entry }) => entry.wakeAt <= Date.now());
    for (const execution of due) await this.#step(execution);
    return due.length;
  }

  /** When the next one is due. */
  next(): number {
    return Math.min(...[...this.#running.values()].map(({ entry }) => entry.wakeAt));
  }

  #enter(of: Pick<Running, 'machine' | 'name'>, state: string, input: unknown): void {
    const entry = of.machine.entry(state, input, Date.now());
    // A choice is passed on the way.
    this.#count(entry.state === state ? 1 : 2);
    this.#running.set(of.name, { ...of, entry });
  }

  async #step({ machine, name, entry }: Running): Promise<void> {
    const { state, stateInput, attempts } = entry;
    const input = JSON.parse(stateInput);
    const execution = { Id: name, Name: name };
    const later = (effect: () => void) => effect();
    const step = await machine.runner(state).run({ input, attempts, execution, later });
    this.#running.delete(name);
    if (step.kind === 'entered') this.#enter({ machine, name }, step.state, step.input);
    else if (step.kind === 'succeeded') this.#count(1);
    else throw new Error(`${name} came to ${JSON.stringify(step)} in ${state}`);
  }
}
