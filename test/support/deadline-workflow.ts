import { DatabaseSync } from 'node:sqlite';
import type { DomainEvent } from '../../lambdas/application/domain-event.ts';
import { EventBus } from '../../local/events/event-bus.ts';
import { EventLog } from '../../local/events/event-log.ts';
import type { LocalFunction } from '../../local/functions/local-function.ts';
import type { TaskTargets } from '../../local/step-functions/task.ts';
import { Workflows } from '../../local/step-functions/workflows.ts';
import { GroupCommit } from '../../local/storage/group-commit.ts';
import type { Stack } from '../../local/template/stack.ts';
import type { TestClock } from './clock.ts';

interface Around {
  readonly stack: Stack;
  readonly clock: TestClock;
  readonly database?: DatabaseSync;
  /** In place of one that takes every event. */
  readonly bus?: TaskTargets['bus'];
}

const DEADLINE_MACHINE = /:stateMachine:.*Deadline/;

/** The deployed state machine of deadlines, run by the parts of the local runner. */
export const aDeadlineWorkflow = ({ stack, clock, ...given }: Around) => {
  const { database = new DatabaseSync(':memory:') } = given;
  const log = new EventLog(database);
  const { bus = new EventBus(stack, log) } = given;
  const published = () => log.after(0).map(({ detail }) => (detail as DomainEvent).id);
  /** What had been published whenever a request was expired. */
  const expiries: { readonly at: string; readonly after: readonly string[] }[] = [];
  const expire: Pick<LocalFunction, 'invoke'> = {
    invoke: async () => {
      expiries.push({ at: new Date(clock.now()).toISOString(), after: published() });
    },
  };
  const workflows = new Workflows({
    ...{ stack, bus, database, now: clock.now },
    commits: new GroupCommit(database),
    functions: { get: () => expire as LocalFunction },
  });
  const machine = stack
    .all('AWS::StepFunctions::StateMachine')
    .find(({ ref }) => DEADLINE_MACHINE.test(ref));
  const call = (operation: string, input: Record<string, unknown>) =>
    workflows.operations[`AWSStepFunctions.${operation}`]?.(input);
  const name = 'order-1-2';
  workflows.start();

  return {
    published,
    expiries,
    begin: (input: object) =>
      call('StartExecution', { stateMachineArn: machine?.ref, name, input: JSON.stringify(input) }),
    stop: () => {
      const executionArn = `${machine?.ref.replace(':stateMachine:', ':execution:')}:${name}`;
      call('StopExecution', { executionArn });
    },
    /** Does what has fallen due by the clock. */
    wake: async () => {
      workflows.wake();
      await workflows.settled(performance.now() + 5000);
    },
    end: () => workflows.stop(),
  };
};

export type DeadlineWorkflow = ReturnType<typeof aDeadlineWorkflow>;
