import type { Ending, Entry, Execution } from './execution.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import type { Step } from './state-runner.ts';

interface Surroundings {
  readonly journal: Journal;
  readonly machine: Machine;
  /** The moved clock. */
  readonly now: () => number;
}

/**
 * Runs an execution on until it waits, pauses or ends.
 *
 * Each state is written down before it runs, so a killed process repeats at most that one. What a
 * state has done by `later` is not even repeated, and not done once the execution was stopped.
 */
export async function runExecution(execution: Execution, around: Surroundings): Promise<void> {
  let entry: Entry | undefined = execution;
  while (entry) entry = await runState(execution, entry, around);
}

/** Runs one state; returns the next one if that is to be run at once. */
async function runState(
  { arn, name, status }: Execution,
  entry: Entry,
  { journal, machine, now }: Surroundings,
): Promise<Entry | undefined> {
  if (status !== 'RUNNING') return undefined;
  const effects: (() => void)[] = [];
  const step = await machine.runner(entry.state).run({
    input: JSON.parse(entry.stateInput),
    attempts: entry.attempts,
    execution: { Id: arn, Name: name },
    later: (effect) => effects.push(effect),
  });
  const next = outcome(step, entry, { machine, now });
  if ('status' in next) {
    journal.close(arn, next, effects);
    return undefined;
  }
  return journal.enter(arn, next, effects) && next.wakeAt <= now() ? next : undefined;
}

/** What is written down after a step. */
function outcome(
  step: Step,
  { state, stateInput }: Entry,
  { machine, now }: Pick<Surroundings, 'machine' | 'now'>,
): Entry | Ending {
  switch (step.kind) {
    case 'entered':
      return entered(step, machine, now());
    case 'paused':
      return { state, stateInput, attempts: step.attempts, wakeAt: now() + step.delayMs };
    case 'succeeded':
      return { status: 'SUCCEEDED', stoppedAt: now(), output: JSON.stringify(step.output) };
    case 'failed':
      return { status: 'FAILED', stoppedAt: now(), error: step.error, cause: step.cause };
  }
}

function entered(
  { state, input }: Extract<Step, { kind: 'entered' }>,
  machine: Machine,
  now: number,
): Entry | Ending {
  try {
    return machine.entry(state, input, now);
  } catch (error) {
    const { name, message } = error as Error;
    return { status: 'FAILED', stoppedAt: now, error: name, cause: message };
  }
}
