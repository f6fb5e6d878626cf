import type { Decision } from '../../lambdas/domain/decision.ts';
import { eventsOf, outcomeOf, pointersOf } from './decisions.ts';
import { type FieldRule, valueAt, withValue } from './field-rules.ts';
import type { Form } from './forms.ts';

interface FormUnderTest {
  /** A form without a fault. */
  readonly valid: Form;
  /** Gives the form to the rules. */
  readonly give: (form: unknown) => Decision;
  /** The form as the first event of the decision keeps it. */
  readonly kept: (event: { readonly data: object }) => unknown;
  readonly fields: Readonly<Record<string, FieldRule>>;
}

const UNKNOWN_KEYS = ['extra', '__proto__', 'constructor', 'toString', 'a/b~c', '', '\ud83e'];

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Adds an own property, also one called `__proto__`, as a JSON body can. */
const withKey = (form: object, key: string): unknown =>
  JSON.parse(`{${JSON.stringify(key)}: 1, ${JSON.stringify(form).slice(1)}`.replace(', }', '}'));

/** Tries each field at its limits, and the form with what does not belong there. */
export const describeForm = ({ valid, give, kept, fields }: FormUnderTest): void => {
  const keptOf = (form: unknown) => kept(eventsOf(give(form))[0] as { data: object });

  const rules = Object.entries(fields);
  if (rules.length > 0)
    describe.each(rules)('%s', (pointer, { accepts, refuses }) => {
      it.each(accepts)('takes $name', (sample) => {
        const form = withValue(valid, pointer, sample.value);
        expect(valueAt(keptOf(form), pointer)).toEqual(
          'kept' in sample ? sample.kept : sample.value,
        );
      });

      it.each(refuses)('refuses $name', ({ value }) => {
        const decision = give(withValue(valid, pointer, value));
        expect(outcomeOf(decision)).toBe('invalid-form');
        expect(pointersOf(decision)).toEqual([pointer]);
      });
    });

  it('takes a complete form as it is', () => {
    expect(keptOf(valid)).toEqual(valid);
  });

  it.each(UNKNOWN_KEYS)('refuses the unknown field %j', (key) => {
    expect(pointersOf(give(withKey(valid, key)))).toEqual([`/${escaped(key)}`]);
  });

  it.each([null, [], 'text', 7, true].map((body) => [body]))('refuses the body %j', (body) => {
    const decision = give(body);
    expect(outcomeOf(decision)).toBe('invalid-form');
    expect(pointersOf(decision)).toEqual(['']);
  });
};
