import { screen } from '@testing-library/react';
import Notes from '../../web/src/notes/notes.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { renderPage } from './support/render-page.tsx';

const LIST = 'GET /v1/orders/order-1/notes?limit=100';
const ADD = 'POST /v1/orders/order-1/notes';

const aNote = (noteId: string, by: string, text: string) => ({
  noteId,
  orderId: 'order-1',
  by: { id: by, role: 'moderator' },
  at: '2026-11-23T09:00:00.000Z',
  text,
});
const first = aNote('note-1', 'sam', 'The pro has sent the bill.');
const second = aNote('note-2', 'mika', 'I have asked the customer for a photo.');
const page = (notes: readonly object[], nextCursor: string | null = null) =>
  ok({ notes, nextCursor });

async function show(service: FakeService) {
  const rendered = renderPage(<Notes orderId="order-1" />, {
    as: 'mika',
    isModerator: true,
    service,
  });
  await settle();
  const write = async (text: string) => {
    await rendered.user.type(screen.getByLabelText('New note'), text);
    await rendered.user.click(screen.getByRole('button', { name: 'Add note' }));
    await settle();
  };
  return { write, ...rendered };
}
const entries = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

fixClock();

describe('the notes on an order', () => {
  it('are all told, oldest first, with who wrote them', async () => {
    const next = `${LIST}&cursor=more`;
    await show(new FakeService().on(LIST, page([first], 'more')).on(next, page([second])));

    expect(entries()).toEqual([
      'The pro has sent the bill.Another moderator · 23 Nov, 9:00',
      'I have asked the customer for a photo.You · 23 Nov, 9:00',
    ]);
  });

  it('grow by what is written, and the next one begins empty', async () => {
    const service = new FakeService()
      .on(LIST, page([first]), page([first, second]))
      .on(ADD, { status: 201, body: second });
    const { write } = await show(service);

    await write('I have asked the customer for a photo.');

    expect(service.of(ADD)[0]?.body).toEqual({ text: 'I have asked the customer for a photo.' });
    expect(entries()).toHaveLength(2);
    expect(screen.getByLabelText<HTMLTextAreaElement>('New note').value).toBe('');
  });

  it('keep what was written when it is refused', async () => {
    const wrong = [{ pointer: '/text', code: 'text-length', min: 1, max: 2000 }];
    const service = new FakeService()
      .on(LIST, page([]))
      .on(ADD, problem(422, 'invalid-form', wrong));
    const { write } = await show(service);

    await write('Too long.');

    expect(screen.getByLabelText<HTMLTextAreaElement>('New note').value).toBe('Too long.');
    expect(screen.getByText('Write 1 to 2,000 characters.')).toBeTruthy();
  });
});
