import { MAX_AMOUNT } from '../../../support/contract.ts';
import { decideOn, outcomeOf, pointersOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import {
  httpsUrl,
  listOf,
  oneOf,
  optional,
  text,
  wholeNumber,
  withValue,
} from '../../../support/field-rules.ts';
import { type Form, REPLY_FORMS, REQUEST_FORMS } from '../../../support/forms.ts';
import {
  aContestedOrder,
  anOrder,
  aPendingRequest,
  aRequest,
  REQUEST_ID,
} from '../../../support/orders.ts';

/** Every ground stands, and 45,000 can be refunded. */
const disputable = anOrder({
  status: 'revision_requested',
  endAt: '2026-03-03T11:00:00Z',
  grounds: { rejected: true, decided: [] },
});

const open = (form: unknown, order = disputable) => {
  const command = { type: 'open_request', requestType: 'dispute', form } as const;
  return decideOn(order, command, { as: 'customer' });
};

const contest = (form: unknown, requestedRefund = 20_000) => {
  const claim = { ground: 'late', requestedRefund } as const;
  const order = anOrder({ pendingRequest: aPendingRequest('dispute', { claim }) });
  const disputed = { ...REQUEST_FORMS.dispute, ...claim };
  const request = aRequest('dispute', 'pending', { form: disputed });
  const command = {
    type: 'answer_request',
    requestId: REQUEST_ID,
    answer: 'contest',
    form,
  } as const;
  return decideOn(order, command, { as: 'pro', request });
};

const resolve = (form: unknown, order = aContestedOrder()) => {
  const request = aRequest('dispute', 'contested');
  const command = {
    type: 'answer_request',
    requestId: REQUEST_ID,
    answer: 'resolution',
    form,
  } as const;
  return decideOn(order, command, { as: 'moderator', request });
};

const EVIDENCE = {
  '/evidence': listOf({ description: 'A photo' }, 1, 10),
  '/evidence/0/description': text(1, 500),
  '/evidence/0/url': optional(httpsUrl()),
};

describe('the form of a dispute', () => {
  describeForm({
    valid: REQUEST_FORMS.dispute,
    give: open,
    kept: ({ data }) => (data as { form: Form }).form,
    fields: {
      '/ground': oneOf('late', 'delivery_declined', 'request_rejected'),
      '/description': text(50, 5000),
      '/requestedRefund': wholeNumber(1, 45_000),
      ...EVIDENCE,
    },
  });

  it('takes no other fields of evidence', () => {
    const form = withValue(REQUEST_FORMS.dispute, '/evidence/1/extra', 1);
    expect(pointersOf(open(form))).toEqual(['/evidence/1/extra']);
  });

  it('names every wrong field once', () => {
    const evidence = [{ url: 'http://example.com' }, { description: '' }, 7];
    const form = { ground: 'mood', description: 'Short', requestedRefund: 0, evidence };
    expect(pointersOf(open(form))).toEqual([
      '/ground',
      '/description',
      '/requestedRefund',
      '/evidence/0/description',
      '/evidence/0/url',
      '/evidence/1/description',
      '/evidence/2',
    ]);
  });

  it.each([
    ['without a fee', { captured: 50_000, serviceFee: 0, refunded: 0 }, 50_000],
    ['of 1', { captured: 5_001, serviceFee: 5_000, refunded: 0 }, 1],
    ['partly refunded', { captured: 50_000, serviceFee: 5_000, refunded: 20_000 }, 25_000],
    ['of the largest amount', { captured: MAX_AMOUNT, serviceFee: 0, refunded: 0 }, MAX_AMOUNT],
  ])('asks for what can be refunded at most: a payment %s', (_, payment, most) => {
    const asking = (requestedRefund: number) =>
      open({ ...REQUEST_FORMS.dispute, requestedRefund }, { ...disputable, payment });
    expect(outcomeOf(asking(most))).toEqual(['request_opened']);
    expect(pointersOf(asking(most + 1))).toEqual(['/requestedRefund']);
  });
});

describe('contesting takes', () => {
  describeForm({
    valid: REPLY_FORMS.contest,
    give: contest,
    kept: ({ data }) => (data as { response: Form }).response,
    fields: {
      '/statement': text(50, 5000),
      '/offeredRefund': wholeNumber(0, 20_000),
      ...EVIDENCE,
    },
  });

  it.each([1, 2, 45_000])('an offer of %i at most when that was asked for', (requested) => {
    const offering = (offeredRefund: number) =>
      contest({ ...REPLY_FORMS.contest, offeredRefund }, requested);
    expect(outcomeOf(offering(requested))).toEqual(['request_contested']);
    expect(pointersOf(offering(requested + 1))).toEqual(['/offeredRefund']);
  });
});

describe('a resolution takes', () => {
  describeForm({
    valid: REPLY_FORMS.resolution,
    give: resolve,
    kept: ({ data }) => (data as { resolution: Form }).resolution,
    fields: {
      // More than the customer has asked for, too: up to all that can be refunded.
      '/refund': wholeNumber(0, 45_000),
      '/rationale': text(50, 5000),
    },
  });

  it('what can be refunded by now, with a charge that has succeeded meanwhile', () => {
    const payment = { captured: 70_000, serviceFee: 5_000, refunded: 0 };
    const refunding = (refund: number) =>
      resolve({ ...REPLY_FORMS.resolution, refund }, aContestedOrder({ payment }));
    expect(outcomeOf(refunding(65_000))).toContain('order_canceled');
    expect(pointersOf(refunding(65_001))).toEqual(['/refund']);
  });
});

describe('accepting a dispute', () => {
  it('takes nothing', () => {
    const order = anOrder({ pendingRequest: aPendingRequest('dispute') });
    const request = aRequest('dispute');
    const command = { type: 'answer_request', requestId: REQUEST_ID, answer: 'accept' } as const;
    const accept = (form: unknown) => decideOn(order, { ...command, form }, { as: 'pro', request });
    expect(outcomeOf(accept(undefined))).toContain('request_accepted');
    expect(outcomeOf(accept({}))).toContain('request_accepted');
    expect(pointersOf(accept({ offeredRefund: 1 }))).toEqual(['/offeredRefund']);
    expect(pointersOf(accept(null))).toEqual(['']);
  });
});
