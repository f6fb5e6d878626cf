import { getAvailability, setAvailability } from '../../../lambdas/application/availability.ts';
import { VersionConflict } from '../../../lambdas/application/failures.ts';
import { CUSTOMER, PRO } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { inMemoryAbsences } from '../../support/in-memory/absences.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const LATEST = '2026-03-16T08:00:00Z';

const aStage = () => {
  const clock = clockAt(NOW);
  const ports = { absences: inMemoryAbsences(), clock, maxDays: 14 };
  return {
    ...{ clock, ports },
    say: (form: unknown, caller = CUSTOMER) => setAvailability(ports, { caller, form }),
    ask: (caller = CUSTOMER) => getAvailability(ports, caller),
  };
};

describe('the availability of somebody', () => {
  it('is that they are there, when they never said otherwise', async () => {
    expect(await aStage().ask()).toEqual({ awayUntil: null });
  });

  it.each([LATEST, '2026-03-02T08:00:00.001Z', '2026-03-05T12:30:00.123456Z'])(
    'is that they are away until %s, as they wrote it',
    async (awayUntil) => {
      const { say, ask } = aStage();
      expect(await say({ awayUntil })).toEqual({ awayUntil });
      expect(await ask()).toEqual({ awayUntil });
    },
  );

  it('is what they said last', async () => {
    const { say, ask } = aStage();
    await say({ awayUntil: '2026-03-05T12:00:00Z' });
    await say({ awayUntil: '2026-03-04T12:00:00Z' });
    expect(await ask()).toEqual({ awayUntil: '2026-03-04T12:00:00Z' });
    expect(await say({ awayUntil: null })).toEqual({ awayUntil: null });
    expect(await ask()).toEqual({ awayUntil: null });
  });

  it('is that they are back, from the very time on', async () => {
    const { say, ask, clock } = aStage();
    await say({ awayUntil: LATEST });
    clock.set(Date.parse(LATEST) - 1);
    expect(await ask()).toEqual({ awayUntil: LATEST });
    clock.set(LATEST);
    expect(await ask()).toEqual({ awayUntil: null });
  });

  it("is nobody else's", async () => {
    const { say, ask } = aStage();
    await say({ awayUntil: LATEST });
    expect(await ask(PRO)).toEqual({ awayUntil: null });
  });
});

describe('an absence', () => {
  it.each<[string, unknown, string]>([
    ['that is over', { awayUntil: NOW }, '/awayUntil'],
    ['that ends too late', { awayUntil: '2026-03-16T08:00:00.001Z' }, '/awayUntil'],
    ['without an end', {}, '/awayUntil'],
    ['that ends on a day', { awayUntil: '2026-03-05' }, '/awayUntil'],
    ['that ends in another zone', { awayUntil: '2026-03-05T12:00:00+01:00' }, '/awayUntil'],
    ['that ends in a number', { awayUntil: 1_772_700_000_000 }, '/awayUntil'],
    ['with a reason', { awayUntil: null, reason: 'ill' }, '/reason'],
    ['that is a list', [], ''],
    ['without a body', undefined, '/awayUntil'],
  ])('%s is refused, and what was said before stays', async (_, form, pointer) => {
    const { say, ask } = aStage();
    await say({ awayUntil: LATEST });
    await expect(say(form)).rejects.toMatchObject({
      code: 'invalid-form',
      errors: [{ pointer }],
    });
    expect(await ask()).toEqual({ awayUntil: LATEST });
  });

  it('is told how far ahead it may end', async () => {
    await expect(aStage().say({ awayUntil: '2027-03-02T08:00:00Z' })).rejects.toMatchObject({
      errors: [{ detail: 'Give a time in the future and at most 14 days ahead, or null.' }],
    });
  });

  it('is refused with all that is wrong with the call', async () => {
    const { ports } = aStage();
    const faults = [
      { pointer: '/Idempotency-Key', code: 'not-a-key', detail: 'Give 1 to 255 characters.' },
    ] as const;
    const said = (form: unknown) => setAvailability(ports, { caller: CUSTOMER, form, faults });
    await expect(said({})).rejects.toMatchObject({
      errors: [{ pointer: '/awayUntil' }, { pointer: '/Idempotency-Key' }],
    });
    await expect(said({ awayUntil: null })).rejects.toMatchObject({ errors: faults });
  });

  it.each(['', 'two words', 'x'.repeat(129)])(
    'of "%s" is refused: nobody of that name is a party of an order',
    async (id) => {
      const { say, ask } = aStage();
      const nobody = { ...CUSTOMER, id };
      await expect(say({ awayUntil: null }, nobody)).rejects.toMatchObject({
        code: 'role-not-allowed',
      });
      expect(await ask(nobody)).toEqual({ awayUntil: null });
    },
  );

  it('that is sent again with its key sets nothing anew: what was said since stays', async () => {
    const { ports, say } = aStage();
    const key = { hash: 'hash-1', bodyHash: 'body-1' };
    const call = { caller: CUSTOMER, form: { awayUntil: LATEST }, key };
    await setAvailability(ports, call);
    await say({ awayUntil: null });
    expect(await setAvailability(ports, call)).toEqual({ awayUntil: null });
    const other = { ...call, key: { ...key, bodyHash: 'body-2' } };
    await expect(setAvailability(ports, other)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('is said again when another call was in the way', async () => {
    const { ports, ask } = aStage();
    const { absences } = ports;
    const set = jest.fn(absences.set).mockRejectedValueOnce(new VersionConflict());
    const form = { awayUntil: LATEST };
    await setAvailability({ ...ports, absences: { ...absences, set } }, { caller: CUSTOMER, form });
    expect(set).toHaveBeenCalledTimes(2);
    expect(await ask()).toEqual({ awayUntil: LATEST });
  });
});
