import { chosen } from '../../../local/step-functions/choice.ts';
import { readDefinition } from '../../../local/step-functions/definition.ts';

const rule = (Variable: string, IsPresent: boolean, Next: string) => ({
  Variable,
  IsPresent,
  Next,
});
const choice = {
  Type: 'Choice',
  Choices: [
    rule('$.reminders[1]', true, 'Two'),
    rule('$.reminders[0]', true, 'One'),
    rule('$.note', false, 'NoNote'),
  ],
  Default: 'None',
};

test.each([
  [{ reminders: ['last', 'first'] }, 'Two'],
  [{ reminders: ['last'] }, 'One'],
  [{ reminders: [null] }, 'One'],
  [{ reminders: [] }, 'NoNote'],
  [{}, 'NoNote'],
  [{ note: '' }, 'None'],
])('the first rule that holds for %j leads to %s', (input, next) => {
  expect(chosen(choice, input)).toBe(next);
});

test('an execution fails when no rule holds and there is no default', () => {
  const { Default: _, ...strict } = choice;
  expect(() => chosen(strict, { note: '' })).toThrow(
    expect.objectContaining({ name: 'States.NoChoiceMatched' }),
  );
});

test('a definition that asks for anything else is refused', () => {
  const Choices = [{ Variable: '$.count', NumericEquals: 1, Next: 'Done' }];
  const definition = {
    StartAt: 'Pick',
    States: { Pick: { Type: 'Choice', Choices }, Done: { Type: 'Succeed' } },
  };
  expect(() => readDefinition('Machine', JSON.stringify(definition))).toThrow(
    /does not play .*NumericEquals.* of Pick: only IsPresent/,
  );
});
