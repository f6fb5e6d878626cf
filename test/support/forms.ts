import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import type { Reply } from './contract.ts';

export type Form = Readonly<Record<string, unknown>>;

/** A complete valid form of each type, for the order that `anOrder` builds. */
export const REQUEST_FORMS: Readonly<Record<RequestType, Form>> = {
  additional_work: {
    title: 'Second coat of paint',
    description: 'The walls need a second coat in the hall.',
    items: [
      { description: 'Paint, 5 litres', quantity: 2, unitAmount: 4_000 },
      { description: 'Half a day of work', quantity: 1, unitAmount: 12_000 },
    ],
    newEndAt: '2026-03-25T17:00:00Z',
  },
  change_time: {
    endAt: '2026-03-27T17:00:00Z',
    reason: 'scheduling',
    message: 'The hall is in use until Thursday.',
  },
  price_adjustment: {
    newPrice: 42_000,
    reason: 'scope_reduced',
    message: 'The ceiling is fine as it is.',
  },
  progress_update: { question: 'How far along are the walls?' },
  cancellation: {
    reason: 'no_longer_needed',
    message: 'We are moving out, so the walls can stay as they are.',
  },
  dispute: {
    ground: 'late',
    description: 'The hall should have been finished a week ago, and nothing has happened.',
    requestedRefund: 20_000,
    evidence: [
      { description: 'The hall this morning', url: 'https://example.com/hall.jpg' },
      { description: 'What we had agreed on' },
    ],
  },
};

/** A complete form of a dispute on a ground, or on what is none. */
export const disputeOn = (ground: unknown): Form => ({ ...REQUEST_FORMS.dispute, ground });

/** A form of each type that is wrong in at least one field. */
export const BROKEN_REQUEST_FORMS: Readonly<Record<RequestType, Form>> = {
  additional_work: { ...REQUEST_FORMS.additional_work, title: 'No' },
  change_time: { ...REQUEST_FORMS.change_time, reason: 'mood' },
  price_adjustment: { ...REQUEST_FORMS.price_adjustment, reason: 'mood' },
  progress_update: { question: 42 },
  cancellation: { ...REQUEST_FORMS.cancellation, message: 'Too short' },
  dispute: { ...REQUEST_FORMS.dispute, evidence: [] },
};

/** A counter-offer takes a form of the type that it answers; everything else has one of its own. */
type OwnReply = Exclude<Reply, 'counter'>;

/** A complete valid form of each other way to close a request. */
export const REPLY_FORMS: Readonly<Record<OwnReply, Form>> = {
  accept: {},
  decline: { note: 'Not this month, sorry.' },
  'provide-progress': {
    summary: 'Two of the three walls are done, the last one follows.',
    percentComplete: 66,
    expectedEndAt: '2026-03-18T12:00:00Z',
  },
  contest: {
    statement: 'The paint came late, which the customer knew; two walls are done already.',
    offeredRefund: 5_000,
    evidence: [{ description: 'The delivery note', url: 'https://example.com/note.pdf' }],
  },
  resolution: {
    refund: 10_000,
    rationale: 'The pro was late, but told so in time; half of what was asked for is fair.',
  },
  withdraw: {},
};

const BROKEN_REPLY_FORMS: Readonly<Record<OwnReply, Form>> = {
  accept: { note: 'Accepting takes no note.' },
  decline: { note: 42 },
  'provide-progress': { summary: 'Too short' },
  contest: { ...REPLY_FORMS.contest, evidence: [] },
  resolution: { refund: 10_000, rationale: 'Too short' },
  withdraw: { why: 'Withdrawing takes nothing.' },
};

/** A complete valid form to reply to a request of the type with. */
export const replyForm = (type: RequestType, reply: Reply): Form =>
  reply === 'counter' ? REQUEST_FORMS[type] : REPLY_FORMS[reply];

/** As `replyForm`, but wrong in at least one field. */
export const brokenReplyForm = (type: RequestType, reply: Reply): Form =>
  reply === 'counter' ? BROKEN_REQUEST_FORMS[type] : BROKEN_REPLY_FORMS[reply];

/** A complete valid prepaid order as the marketplace registers it. */
export const ORDER_FORM: Form = {
  customerId: 'customer-1',
  proId: 'pro-1',
  customerName: 'Ada',
  proName: 'Grace',
  title: 'Paint the hall',
  price: { amount: 50_000, currency: 'USD' },
  startAt: '2026-03-03T09:00:00Z',
  endAt: '2026-03-20T17:00:00Z',
  payment: { captured: 50_000, serviceFee: 5_000, reference: 'pay-77' },
};
