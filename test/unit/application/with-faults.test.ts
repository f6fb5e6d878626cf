import { withFaults } from '../../../lambdas/application/with-faults.ts';
import type { OrderEvent } from '../../../lambdas/domain/events.ts';
import type { FieldError } from '../../../lambdas/domain/field-errors.ts';
import { invalidForm, Rejection } from '../../../lambdas/domain/rejections.ts';

const FAULT: FieldError = {
  pointer: '/dryRun',
  code: 'not-an-option',
  detail: 'Give true or false.',
};
const WRONG_TITLE: FieldError = {
  pointer: '/title',
  code: 'text-length',
  detail: 'Give text of 1 to 120 characters.',
};
const DONE: readonly OrderEvent[] = [{ event: 'work_started', data: {} }];

describe('a fault beside the form', () => {
  it('stands against a command that nothing else stands against', () => {
    expect(withFaults(DONE, [FAULT])).toEqual(invalidForm([FAULT]));
  });

  it("is told after the form's own faults", () => {
    const refused = withFaults(invalidForm([WRONG_TITLE]), [FAULT]) as Rejection;
    expect(refused.errors).toEqual([WRONG_TITLE, FAULT]);
    expect(refused.message).toBe('2 fields need correcting.');
  });

  it('gives way to every other reason', () => {
    const conflict = new Rejection('pending-request', 'Another request is pending.');
    expect(withFaults(conflict, [FAULT])).toBe(conflict);
  });

  it('changes nothing when there is none', () => {
    const refused = invalidForm([WRONG_TITLE]);
    expect(withFaults(DONE)).toBe(DONE);
    expect(withFaults(DONE, [])).toBe(DONE);
    expect(withFaults(refused, [])).toBe(refused);
  });
});
