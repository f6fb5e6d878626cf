import type { HistoryEntry } from '../../web/src/api/types.ts';
import { eventText } from '../../web/src/history/event-text.ts';
import { foldHistory } from '../../web/src/history/fold-history.ts';
import { anOrder } from './support/orders.ts';

const at = '2026-11-23T10:00:00.000Z';
const requestId = 'order-1-2';

const started: HistoryEntry = {
  version: 1,
  at,
  actor: { id: 'jo', role: 'pro' },
  event: 'work_started',
  data: {},
};
const opened: HistoryEntry = {
  version: 2,
  at,
  actor: { id: 'jo', role: 'pro' },
  event: 'request_opened',
  data: {
    requestId,
    type: 'additional_work',
    askedOf: { id: 'robin', role: 'customer' },
    expiresAt: '2026-11-25T10:00:00Z',
    onSilence: 'no_change',
    form: {
      title: 'The ceiling too',
      description: 'The ceiling has stains.',
      items: [{ description: 'Two coats', quantity: 2, unitAmount: 9_000 }],
    },
  },
};
const accepted: HistoryEntry = {
  version: 3,
  at,
  actor: { id: 'robin', role: 'customer' },
  event: 'request_accepted',
  data: { requestId, type: 'additional_work', openedAt: at, response: {} },
};
const added: HistoryEntry = {
  version: 3,
  at,
  actor: { id: 'robin', role: 'customer' },
  event: 'work_added',
  data: { requestId, amount: 18_000, price: { amount: 33_000, currency: 'USD' } },
};
const charged: HistoryEntry = {
  version: 4,
  at,
  actor: { id: 'system', role: 'system' },
  event: 'charge_succeeded',
  data: {
    movementId: `charge-${requestId}`,
    requestId,
    type: 'additional_work',
    amount: 18_000,
    currency: 'USD',
  },
};
const delivered: HistoryEntry = { ...started, version: 5, event: 'delivery_submitted' };

describe('the history as it is told', () => {
  it('has the newest first', () => {
    const items = foldHistory([started, delivered]);

    expect(items.map((item) => item.kind === 'event' && item.entry.event)).toEqual([
      'delivery_submitted',
      'work_started',
    ]);
  });

  it('tells a request in one piece, whatever happened in between', () => {
    expect(foldHistory([started, opened, accepted, added, charged, delivered])).toEqual([
      { kind: 'event', entry: delivered },
      {
        kind: 'request',
        earlier: [],
        latest: { opened, extended: [], closed: accepted, effects: [added, charged] },
      },
      { kind: 'event', entry: started },
    ]);
  });

  describe('of money', () => {
    const requested: HistoryEntry = {
      ...charged,
      version: 3,
      event: 'charge_requested',
      data: { ...charged.data, attempt: 1 },
    };
    const failed: HistoryEntry = { ...charged, event: 'charge_failed' };
    const eventsOf = (...effects: HistoryEntry[]) => {
      const [item] = foldHistory([opened, accepted, ...effects]);
      return item?.kind === 'request' && item.latest.effects.map(({ event }) => event);
    };

    it('says that it is on its way for as long as it is', () => {
      expect(eventsOf(added, requested)).toEqual(['work_added', 'charge_requested']);
      expect(eventsOf(added, requested, charged)).toEqual(['work_added', 'charge_succeeded']);
    });

    it('keeps what failed, and what is on its way since', () => {
      const again: HistoryEntry = { ...requested, version: 5 };

      expect(eventsOf(requested, failed, again)).toEqual(['charge_failed', 'charge_requested']);
    });

    it('leaves what another movement is waiting for', () => {
      const data = { ...charged.data, movementId: 'charge-order-1-9', waitsFor: 'bank' } as const;
      const other: HistoryEntry = { ...charged, version: 3, event: 'charge_waiting', data };

      expect(eventsOf(other, charged)).toEqual(['charge_waiting', 'charge_succeeded']);
    });
  });

  it('leaves a request open that nothing has closed', () => {
    const [item] = foldHistory([started, opened]);

    expect(item).toEqual({
      kind: 'request',
      earlier: [],
      latest: { opened, extended: [], closed: undefined, effects: [] },
    });
  });

  it('tells offers that counter each other as one conversation, where the last one stands', () => {
    const countered: HistoryEntry = {
      version: 3,
      at,
      actor: { id: 'robin', role: 'customer' },
      event: 'request_countered',
      data: { ...accepted.data, response: {}, counteredBy: 'order-1-3' },
    };
    const counter: HistoryEntry = {
      ...opened,
      version: 3,
      actor: { id: 'robin', role: 'customer' },
      data: { ...opened.data, requestId: 'order-1-3', round: 2, counterTo: requestId },
    };

    const items = foldHistory([started, opened, delivered, countered, counter]);

    expect(items).toMatchObject([
      {
        kind: 'request',
        earlier: [{ opened, closed: countered, effects: [] }],
        latest: { opened: counter, closed: undefined },
      },
      { kind: 'event', entry: delivered },
      { kind: 'event', entry: started },
    ]);
  });

  it('tells with a request that its deadline was moved', () => {
    const extended: HistoryEntry = {
      version: 3,
      at,
      actor: { id: 'jo', role: 'pro' },
      event: 'deadline_extended',
      data: {
        requestId,
        type: 'additional_work',
        askedOf: { id: 'robin', role: 'customer' },
        from: '2026-11-25T10:00:00Z',
        expiresAt: '2026-11-26T10:00:00Z',
        onSilence: 'no_change',
        extensions: 1,
      },
    };

    expect(foldHistory([opened, extended])).toMatchObject([{ latest: { extended: [extended] } }]);
    expect(eventText(extended, anOrder(), { locale: 'en-GB', timeZone: 'UTC' })).toMatch(
      /^Jo gave more time, until Thu,? 26 Nov/,
    );
  });

  it('tells what a lower price is by', () => {
    const adjusted: HistoryEntry = {
      ...added,
      event: 'price_adjusted',
      data: { requestId, amount: 3_000, price: { amount: 12_000, currency: 'USD' } },
    };

    expect(eventText(adjusted, anOrder(), { locale: 'en-US', timeZone: 'UTC' })).toBe(
      'The price went down by $30.00 to $120.00',
    );
  });

  it('says each thing in a sentence', () => {
    const reader = { locale: 'en-US', timeZone: 'UTC' };
    const sentences = [started, opened, accepted, added, charged].map((entry) =>
      eventText(entry, anOrder(), reader),
    );

    expect(sentences).toEqual([
      'Jo started the work',
      'Jo offered additional work',
      'Robin accepted',
      'The price went up by $180.00 to $330.00',
      '$180.00 was charged',
    ]);
  });
});
