import type { State } from './definition.ts';
import { valueAt } from './path.ts';

/** The state that a Choice leads to. Only whether something is there can be asked. */
export function chosen({ Choices = [], Default }: State, input: unknown): string {
  const rule = Choices.find(
    ({ Variable, IsPresent }) => (valueAt(input, Variable) !== undefined) === IsPresent,
  );
  const next = rule?.Next ?? Default;
  if (next !== undefined) return next;
  throw Object.assign(new Error('no choice matches'), { name: 'States.NoChoiceMatched' });
}
