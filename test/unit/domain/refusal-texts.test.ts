import type { decide } from '../../../lambdas/domain/decide.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { OrderRequest } from '../../../lambdas/domain/order-request.ts';
import { invalidField, Rejection } from '../../../lambdas/domain/rejections.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { actorIn } from '../../support/callers.ts';
import { decideOn } from '../../support/decisions.ts';
import { disputeOn, REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import {
  aCanceledOrder,
  aCharge,
  anOrder,
  aPendingRequest,
  aRefund,
  aRequest,
  NOW,
  REQUEST_ID,
} from '../../support/orders.ts';

/** The sentence that a client reads: what stands against the command, and what to do instead. */
const sentenceOf = (decision: ReturnType<typeof decide>): string => {
  if (decision instanceof Rejection) return decision.message;
  throw new Error(`Not refused: ${JSON.stringify(decision)}`);
};

const FAILED = { status: 'failed', settledAt: NOW, refusals: 1 } as const;
const LATE = '2026-03-03T11:00:00Z';

describe('a step that is refused says', () => {
  const step = (type: 'start_work' | 'submit_delivery' | 'accept_delivery', order: Order) =>
    sentenceOf(
      decideOn(order, { type, form: {} }, { as: type === 'accept_delivery' ? 'customer' : 'pro' }),
    );

  it('what is pending', () => {
    const order = anOrder({ pendingRequest: aPendingRequest('change_time') });
    expect(step('start_work', order)).toBe('Answer or withdraw the pending request first.');
  });

  it('which statuses it needs', () => {
    expect(step('submit_delivery', anOrder())).toBe(
      'The order is accepted; this needs in_progress or revision_requested.',
    );
    expect(step('accept_delivery', anOrder({ status: 'in_progress' }))).toBe(
      'The order is in_progress; this needs delivery_submitted.',
    );
  });

  it('that it is for somebody else', () => {
    const command = { type: 'start_work', form: {} } as const;
    expect(sentenceOf(decideOn(anOrder(), command, { as: 'customer' }))).toBe(
      'You may see this order, but this is for somebody else to do.',
    );
  });
});

describe('an opening that is refused says', () => {
  const open = (order: Order, requestType: RequestType = 'cancellation', form?: unknown) => {
    const command = { type: 'open_request', requestType, form } as const;
    return sentenceOf(decideOn(order, command, { as: 'customer' }));
  };

  it.each<[string, Partial<Order>, string]>([
    [
      'that another request is pending',
      { pendingRequest: aPendingRequest('change_time') },
      'Another request is pending: it has to close first.',
    ],
    [
      'that a delivery is pending',
      { status: 'delivery_submitted' },
      'A delivery is pending: the customer has to accept it or request a revision first.',
    ],
    [
      'that the order was completed',
      { status: 'completed' },
      'The order is completed: it has ended.',
    ],
    ['that the order was canceled', { status: 'canceled' }, 'The order is canceled: it has ended.'],
  ])('%s', (_, overrides, sentence) => {
    expect(open(anOrder(overrides))).toBe(sentence);
  });

  it.each<[string, Partial<Order>, string, string]>([
    [
      'that nothing can be returned',
      { endAt: LATE, payment: null },
      'late',
      'There is nothing that could be returned.',
    ],
    [
      'that no ground holds',
      {},
      'late',
      'No ground holds now: the order is not late and nothing stands declined, but for what has been decided.',
    ],
    [
      'which other ground holds',
      { status: 'revision_requested' },
      'late',
      'This ground does not hold for the order now; delivery_declined would.',
    ],
    [
      'which two other grounds hold',
      { endAt: LATE, grounds: { rejected: true, decided: [] } },
      'delivery_declined',
      'This ground does not hold for the order now; late and request_rejected would.',
    ],
  ])('of a dispute: %s', (_, overrides, ground, sentence) => {
    expect(open(anOrder(overrides), 'dispute', disputeOn(ground))).toBe(sentence);
  });

  it('how many fields need correcting', () => {
    const wrong = { ...REQUEST_FORMS.cancellation, reason: 'mood' };
    expect(open(anOrder(), 'cancellation', wrong)).toBe('One field needs correcting.');
    expect(open(anOrder(), 'cancellation', {})).toBe('2 fields need correcting.');
  });
});

describe('a reply that is refused says', () => {
  const reply = (
    answer: 'accept' | 'decline' | 'contest' | 'resolution',
    request?: OrderRequest,
  ) => {
    const command = {
      type: 'answer_request',
      requestId: REQUEST_ID,
      answer,
      form: REPLY_FORMS[answer],
    } as const;
    const as = answer === 'resolution' ? 'moderator' : 'pro';
    return sentenceOf(decideOn(anOrder(), command, { as, request }));
  };
  const asked = (
    type: RequestType,
    status?: OrderRequest['status'],
    more?: Partial<OrderRequest>,
  ) => aRequest(type, status, { openedBy: actorIn('customer'), ...more });

  it('that there is no such request', () => {
    expect(reply('accept')).toBe('The order has no request with this id.');
  });

  it('what can be answered instead', () => {
    expect(reply('contest', asked('cancellation'))).toBe(
      'A cancellation request that is pending cannot be answered with contest; use accept or decline.',
    );
    expect(reply('decline', asked('dispute'))).toBe(
      'A dispute request that is pending cannot be answered with decline; use accept or contest.',
    );
  });

  it('that a contested dispute waits for a resolution, and a pending one for an answer', () => {
    expect(reply('accept', asked('dispute', 'contested'))).toBe(
      'A dispute request that is contested cannot be answered with accept; use resolution.',
    );
    expect(reply('resolution', asked('dispute'))).toBe(
      'A dispute request that is pending cannot be answered with resolution; use accept or contest.',
    );
  });

  it('when the deadline was', () => {
    const request = asked('cancellation', 'pending', { expiresAt: '2026-03-03T11:59:59Z' });
    expect(reply('accept', request)).toBe('The deadline was 2026-03-03T11:59:59Z.');
  });

  it('how the request was closed', () => {
    expect(reply('accept', asked('cancellation', 'declined'))).toBe(
      'The request is already declined.',
    );
  });
});

describe('a retry that is refused says', () => {
  const retryRefund = (order: Order) =>
    sentenceOf(decideOn(order, { type: 'retry_refund', form: {} }, { as: 'moderator' }));

  it('that there is no refund, or that it has succeeded', () => {
    expect(retryRefund(anOrder())).toBe('The order has no refund to try again.');
    const succeeded = aRefund({ status: 'succeeded', settledAt: NOW });
    expect(retryRefund(aCanceledOrder(succeeded))).toBe('All refunds have already succeeded.');
  });

  it.each<[string, Partial<Order>, string]>([
    ['that nothing is charged', { movements: [] }, 'Nothing is charged for this request.'],
    [
      'that a canceled order is not charged',
      { status: 'canceled', movements: [aCharge(FAILED)] },
      'The order is canceled: it is not charged any more.',
    ],
    [
      'that a refund waits for other charges',
      {
        status: 'completed',
        movements: [aCharge(FAILED)],
        owedRefunds: [{ requestId: 'order-1-5', type: 'dispute', amount: 1 }],
      },
      'A refund waits for other charges of the order: try again when they are settled.',
    ],
  ])('%s', (_, overrides, sentence) => {
    const command = { type: 'retry_charge', requestId: REQUEST_ID, form: {} } as const;
    const request = aRequest('additional_work', 'accepted');
    const decision = decideOn(anOrder(overrides), command, { as: 'moderator', request });
    expect(sentenceOf(decision)).toBe(sentence);
  });
});

describe('a refusal', () => {
  it('is told apart from mistakes of ours by its name, and finds no fault with fields by itself', () => {
    const rejection = new Rejection('conflict', 'Read the order and try again.');
    expect(rejection.name).toBe('Rejection');
    expect(rejection.errors).toEqual([]);
  });
});

describe('a single fault beside the form', () => {
  it('is refused like one in it, with its place and what to give', () => {
    const rejection = invalidField('/limit', {
      code: 'number-range',
      detail: 'Give a whole number from 1 to 100.',
    });
    expect(rejection).toBeInstanceOf(Rejection);
    expect(rejection.code).toBe('invalid-form');
    expect(rejection.message).toBe('One field needs correcting.');
    expect(rejection.errors).toEqual([
      { pointer: '/limit', code: 'number-range', detail: 'Give a whole number from 1 to 100.' },
    ]);
  });
});
