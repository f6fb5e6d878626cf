import { Unavailable, VersionConflict } from '../../../lambdas/application/failures.ts';
import { invalidForm, REJECTION_CODES, Rejection } from '../../../lambdas/domain/rejections.ts';
import { PROBLEMS, type ProblemCode, toProblem } from '../../../lambdas/runtime/http/problems.ts';
import { TransportError } from '../../../lambdas/runtime/http/transport-error.ts';

/** The contract's table of errors. */
const STATUS: Readonly<Record<ProblemCode, number>> = {
  'malformed-json': 400,
  'role-not-allowed': 403,
  'scope-missing': 403,
  'order-not-found': 404,
  'request-not-found': 404,
  'attachment-not-found': 404,
  'attachment-not-ready': 409,
  'attachment-refused': 409,
  'order-status-not-allowed': 409,
  'pending-delivery': 409,
  'pending-request': 409,
  'nothing-refundable': 409,
  'ground-not-met': 409,
  'request-closed': 409,
  'deadline-passed': 409,
  'answer-not-allowed': 409,
  'counter-limit': 409,
  'request-taken': 409,
  conflict: 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-form': 422,
  'idempotency-key-reused': 422,
  'temporarily-unavailable': 503,
};

describe('a problem', () => {
  it('exists for each code of the contract, and for no other', () => {
    expect(Object.keys(PROBLEMS).sort()).toEqual(Object.keys(STATUS).sort());
  });

  it.each(Object.entries(STATUS))('%s has the status %i', (code, status) => {
    expect(PROBLEMS[code as ProblemCode].status).toBe(status);
  });

  it.each(REJECTION_CODES)('%s says what, why and, for programs, which', (code) => {
    const problem = toProblem(new Rejection(code, 'Because.'));
    expect(problem).toEqual({
      type: `urn:order-requests:problem:${code}`,
      title: PROBLEMS[code].title,
      status: STATUS[code],
      detail: 'Because.',
      code,
    });
  });

  it('names the fields at fault', () => {
    const errors = [{ pointer: '/items/0', code: 'number-range', detail: 'Give less.' }] as const;
    expect(toProblem(invalidForm(errors))).toMatchObject({
      status: 422,
      code: 'invalid-form',
      errors,
    });
  });

  it.each(['malformed-json', 'body-too-large', 'unsupported-media-type'] as const)(
    'is %s when the body could not be read',
    (code) => {
      const problem = toProblem(new TransportError(code, 'Send another one.'));
      expect(problem).toMatchObject({ code, status: STATUS[code], detail: 'Send another one.' });
    },
  );

  it('is temporary when something outside does not answer, and says nothing of it', () => {
    const problem = toProblem(new Unavailable('connect ECONNREFUSED 10.0.0.1:8000'));
    expect(problem).toMatchObject({ status: 503, code: 'temporarily-unavailable' });
    expect(JSON.stringify(problem)).not.toContain('10.0.0.1');
  });

  it.each([
    ['a mistake of ours', new TypeError("Cannot read properties of undefined (reading 'pk')")],
    ['a conflict that got away', new VersionConflict('order-1')],
    ['a text', 'secret'],
    ['nothing', undefined],
    ['something that looks like a refusal', { code: 'conflict', message: 'secret' }],
  ])('is 500 without a code for %s, and tells nothing of it', (_, error) => {
    expect(toProblem(error)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'This is our mistake; it has been recorded.',
    });
  });
});
