import { callOptions } from '../../../lambdas/runtime/http/command-call.ts';
import type { HttpRequest } from '../../../lambdas/runtime/http/http-handler.ts';
import { CUSTOMER } from '../../support/callers.ts';
import { anHttpEvent, type Call } from '../../support/http-event.ts';

jest.mock('../../../lambdas/runtime/container.ts', () => ({ groupsClaim: () => 'groups' }));

const aRequest = (call: Call): HttpRequest => ({
  event: anHttpEvent(call),
  caller: CUSTOMER,
  orderId: 'order-1',
  requestId: '',
  body: call.body,
});

const options = (call: Call, canDryRun = true) => {
  const { key, dryRun, faults } = callOptions(aRequest(call), { canDryRun });
  return { hasKey: key !== undefined, dryRun, faults: faults.map(({ pointer }) => pointer) };
};

const headers = { 'idempotency-key': 'key-1' };

describe('how a command comes in', () => {
  it.each<[string, Call, object]>([
    ['as it is', {}, { hasKey: false, dryRun: false, faults: [] }],
    ['with a key', { headers }, { hasKey: true, dryRun: false, faults: [] }],
    ['for real', { query: { dryRun: 'false' } }, { hasKey: false, dryRun: false, faults: [] }],
    ['to be tried', { query: { dryRun: 'true' } }, { hasKey: false, dryRun: true, faults: [] }],
    [
      'to be tried, with a key',
      { headers, query: { dryRun: 'true' } },
      { hasKey: true, dryRun: true, faults: [] },
    ],
    [
      'with a key that is none',
      { headers: { 'idempotency-key': '' } },
      { hasKey: false, dryRun: false, faults: ['/Idempotency-Key'] },
    ],
  ])('%s', (_, call, expected) => {
    expect(options(call)).toEqual(expected);
  });

  it.each(['', 'TRUE', '1', 'yes', 'true,true'])('dryRun cannot be %j', (dryRun) => {
    expect(options({ query: { dryRun } }).faults).toEqual(['/dryRun']);
  });

  it.each(['true', 'false', 'maybe'])('dryRun is not for every route: not even %s', (dryRun) => {
    expect(options({ query: { dryRun } }, false).faults).toEqual(['/dryRun']);
  });

  it.each(['dryrun', 'dry_run', 'x'])('no other query is taken, such as %s', (name) => {
    expect(options({ query: { [name]: 'true' } }).faults).toEqual([`/${name}`]);
  });

  it('names all that is wrong', () => {
    const call = { headers: { 'idempotency-key': 'é' }, query: { dryRun: 'maybe' } };
    expect(options(call).faults).toEqual(['/dryRun', '/Idempotency-Key']);
  });
});
