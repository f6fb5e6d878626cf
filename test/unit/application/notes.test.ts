import { addNote } from '../../../lambdas/application/add-note.ts';
import { listNotes } from '../../../lambdas/application/list-notes.ts';
import type { NotePorts } from '../../../lambdas/application/note-store.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import { invalidField } from '../../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { inMemoryNotes } from '../../support/in-memory/notes.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const KEY = { hash: 'hash-1', bodyHash: 'body-1' };

const anOrderWithNotes = async () => {
  const placed = await aPlacedOrder();
  const { orderId } = placed;
  const ports: NotePorts = { ...placed.ports, notes: inMemoryNotes(placed.orders) };
  const add = (
    form: unknown,
    caller: Caller = MODERATOR,
    key = undefined as typeof KEY | undefined,
  ) => addNote(ports, { orderId, caller, form, key });
  const texts = async () =>
    (await listNotes(ports, orderId, MODERATOR, { limit: 20 })).items.map(({ text }) => text);
  return { ...placed, ports, add, texts };
};

describe('a note on an order', () => {
  it('says who has written it, and when', async () => {
    const { add, orderId } = await anOrderWithNotes();
    expect(await add({ text: '  The bank has been asked. ' })).toMatchObject({
      orderId,
      by: { id: 'moderator-1', role: 'moderator' },
      at: '2026-03-02T08:00:00.000Z',
      text: 'The bank has been asked.',
    });
  });

  it('leaves the order as it is, and is no part of its history', async () => {
    const { add, order, log } = await anOrderWithNotes();
    const before = order();
    await add({ text: 'The bank has been asked.' });
    expect(order()).toEqual(before);
    expect(log()).toHaveLength(1);
  });

  it.each([
    ['the customer', CUSTOMER],
    ['the pro', PRO],
    ['the back end', BACK_END],
    ['a customer who is a moderator elsewhere', { ...CUSTOMER, isModerator: true }],
  ])('is not for %s to write or to read', async (_, caller) => {
    const { add, ports, orderId } = await anOrderWithNotes();
    expect(await codeOf(add({ text: 'Psst.' }, caller))).toBe('role-not-allowed');
    const list = listNotes(ports, orderId, caller, { limit: 20 });
    expect(await codeOf(list)).toBe('role-not-allowed');
  });

  it('does not tell a stranger that there is an order', async () => {
    const { add, ports, orderId } = await anOrderWithNotes();
    expect(await codeOf(add({ text: 'Psst.' }, STRANGER))).toBe('order-not-found');
    const query = invalidField('/limit', { code: 'number-range', detail: 'Give less.' });
    expect(await codeOf(listNotes(ports, orderId, STRANGER, query))).toBe('order-not-found');
  });

  it.each([
    [{}],
    [{ text: ' ' }],
    [{ text: 'x'.repeat(2001) }],
    [{ text: 'Yes', to: 'all' }],
    [null],
  ])('needs a text and nothing else: %j', async (form) => {
    const { add, texts } = await anOrderWithNotes();
    expect(await codeOf(add(form))).toBe('invalid-form');
    expect(await texts()).toEqual([]);
  });

  it('is written once, however often it comes with its key', async () => {
    const { add, texts, clock } = await anOrderWithNotes();
    const first = await add({ text: 'Called both.' }, MODERATOR, KEY);
    clock.advance(60_000);
    expect(await add({ text: 'Called both.' }, MODERATOR, KEY)).toEqual(first);
    expect(await texts()).toEqual(['Called both.']);
    const other = add({ text: 'Called nobody.' }, MODERATOR, { ...KEY, bodyHash: 'body-2' });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });
});

describe('the notes of an order', () => {
  it('come oldest first, page by page', async () => {
    const { add, ports, orderId, clock } = await anOrderWithNotes();
    for (const text of ['one', 'two', 'three']) {
      await add({ text });
      clock.advance(1);
    }
    const first = await listNotes(ports, orderId, MODERATOR, { limit: 2 });
    const second = await listNotes(ports, orderId, MODERATOR, { limit: 2, from: first.next });
    expect([first, second].map(({ items }) => items.map(({ text }) => text))).toEqual([
      ['one', 'two'],
      ['three'],
    ]);
    expect(second.next).toBeUndefined();
  });

  it('are refused with what is wrong with the query', async () => {
    const { ports, orderId } = await anOrderWithNotes();
    const query = invalidField('/limit', { code: 'number-range', detail: 'Give less.' });
    expect(await codeOf(listNotes(ports, orderId, MODERATOR, query))).toBe('invalid-form');
  });
});
