import { Problem } from '#client';
import type { HistoryEntry, Order } from '../../web/src/api/types.ts';
import { queryClientTelling } from '../../web/src/embed/view/query-client-telling.ts';
import { useHostTold } from '../../web/src/embed/view/use-host-told.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const placed = { version: 1, event: 'order_placed', data: {} } as unknown as HistoryEntry;
const opened = {
  version: 2,
  event: 'request_opened',
  actor: { id: 'robin', role: 'customer' },
  data: { requestId: 'order-1-2', type: 'cancellation' },
} as unknown as HistoryEntry;

const before = anOrder({ version: 1 });
const after = anOrder({ version: 2, pendingRequest: aCancellation({ requestId: 'order-1-2' }) });

interface EmbeddedProps {
  readonly entries: readonly HistoryEntry[];
  readonly order: Order;
  readonly tell: jest.Mock;
}

function Embedded({ entries, order, tell }: EmbeddedProps) {
  useHostTold(entries, order, tell);
  return null;
}

/** What the page around has been told while these arrived one after the other. */
function toldOf(...arrivals: readonly (readonly [Order, readonly HistoryEntry[]])[]) {
  const tell = jest.fn();
  const [[order, entries] = [before, []], ...later] = arrivals;
  const { rerender } = renderPage(<Embedded order={order} entries={entries} tell={tell} />, {
    as: 'robin',
  });
  for (const [next, more] of later) {
    rerender(<Embedded order={next} entries={more} tell={tell} />);
  }
  return tell.mock.calls.map(([name, { version, pendingRequest }]) => [
    name,
    version,
    pendingRequest?.requestId,
  ]);
}

const open = ['requestopened', undefined, undefined];

describe('the page around an order', () => {
  it('hears how it stands, then what happens, then how it stands after that', () => {
    expect(toldOf([before, [placed]], [after, [placed, opened]])).toEqual([
      ['orderloaded', 1, undefined],
      open,
      ['orderchanged', 2, 'order-1-2'],
    ]);
  });

  it('hears of a change once the order has it, if the history had it first', () => {
    const both = [placed, opened];

    expect(toldOf([before, both], [after, both])).toEqual([
      ['orderloaded', 1, undefined],
      open,
      ['orderchanged', 2, 'order-1-2'],
    ]);
  });

  it('hears of a change once the history has it, if the order had it first', () => {
    expect(toldOf([before, [placed]], [after, [placed]], [after, [placed, opened]])).toEqual([
      ['orderloaded', 1, undefined],
      open,
      ['orderchanged', 2, 'order-1-2'],
    ]);
  });
});

describe('a call that fails in the element', () => {
  const failing = async (meta?: { isDryRun: boolean }) => {
    const tell = jest.fn();
    const queryFn = () =>
      Promise.reject(new Problem({ code: 'invalid-form', status: 422, detail: 'no' }));
    const query = { queryKey: ['any'], queryFn, ...(meta && { meta }) };
    await expect(queryClientTelling('order-1', tell).fetchQuery(query)).rejects.toThrow();
    return tell.mock.calls;
  };

  it('is told to the page around', async () => {
    expect(await failing()).toEqual([
      ['ordererror', expect.objectContaining({ orderId: 'order-1', code: 'invalid-form' })],
    ]);
  });

  it('is nothing to it when it only tried out what is being filled in', async () => {
    expect(await failing({ isDryRun: true })).toEqual([]);
  });
});
