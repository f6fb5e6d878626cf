import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Retrier } from './retry.ts';

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly ChoiceRule[];
  readonly Catch?: readonly { readonly Next: string }[];
  readonly Retry?: readonly Retrier[];
  readonly Resource?: string;
  readonly InputPath?: string | null;
  readonly Seconds?: number;
  readonly SecondsPath?: string;
  readonly Timestamp?: string;
  readonly TimestampPath?: string;
  readonly TimeoutSeconds?: number;
}

interface ChoiceRule {
  readonly Next: string;
  readonly Variable: string;
  readonly IsPresent: boolean;
}

const types = new Set(['Task', 'Wait', 'Choice', 'Pass', 'Succeed', 'Fail']);

/** Reads a state machine's definition; what the runner could only play wrongly is an error. */
export function readDefinition(name: string, text: string): Definition {
  const definition = JSON.parse(text) as Definition;
  const refuse = (what: string) => {
    throw new Error(`the local runner does not play ${what} (state machine ${name})`);
  };
  for (const [stateName, state] of Object.entries(definition.States)) {
    if (!types.has(state.Type)) refuse(`the ${state.Type} state ${stateName}`);
    const outside = state.Type === 'Wait' || state.Type === 'Choice';
    if (outside && 'InputPath' in state) refuse(`InputPath on ${stateName}`);
    const others = state.Choices?.find((rule) => !('IsPresent' in rule));
    if (others) refuse(`${JSON.stringify(others)} of ${stateName}: only IsPresent`);
  }
  // States run one by one, so the interpreter no longer knows these two.
  const unknown = /\$\$\.Execution\.(Input|StartTime)/.exec(text);
  if (unknown) refuse(unknown[0]);
  if (text.includes('"JSONata"')) refuse('JSONata');
  if ('TimeoutSeconds' in definition) refuse('TimeoutSeconds of a whole execution');
  new StateMachine(definition as unknown as StateMachineDefinition);
  return definition;
}

/** Names of the states that can follow a state that the interpreter runs. */
export function successors({ Next, Catch = [] }: State): Set<string> {
  const names = [Next, ...Catch.map((one) => one.Next)];
  return new Set(names.filter((name) => name !== undefined));
}
