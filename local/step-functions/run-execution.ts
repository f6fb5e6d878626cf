import type { Entry, Execution, Journal } from './journal.ts';
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
 * Each state is written down before it runs, so a killed process repeats at most that one.
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
  const step = await machine.runner(entry.state).run({
    input: JSON.parse(entry.stateInput),
    attempts: entry.attempts,
    execution: { Id: arn, Name: name },
  });
  switch (step.kind) {
    case 'entered':
      return enter(arn, step, { journal, machine, now });
    case 'paused':
      journal.enter(arn, { ...entry, attempts: step.attempts, wakeAt: now() + step.delayMs });
      return undefined;
    case 'succeeded': {
      const output = JSON.stringify(step.output);
      journal.close(arn, { status: 'SUCCEEDED', stoppedAt: now(), output });
      return undefined;
    }
    case 'failed': {
      const { error, cause } = step;
      journal.close(arn, { status: 'FAILED', stoppedAt: now(), error, cause });
      return undefined;
    }
  }
}

function enter(
  arn: string,
  { state, input }: Extract<Step, { kind: 'entered' }>,
  { journal, machine, now }: Surroundings,
): Entry | undefined {
  try {
    const entry = machine.entry(state, input, now());
    return journal.enter(arn, entry) && entry.wakeAt <= now() ? entry : undefined;
  } catch (error) {
    const { name, message } = error as Error;
    journal.close(arn, { status: 'FAILED', stoppedAt: now(), error: name, cause: message });
    return undefined;
  }
}
