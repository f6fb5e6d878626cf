import type { Party } from '../../../../lambdas/domain/actor.ts';
import type { RequestType } from '../../../../lambdas/domain/requests/names.ts';
import type { Answer } from '../../../../lambdas/domain/requests/request-rules.ts';
import { OPENINGS, otherThan, REQUESTS } from '../../../support/contract.ts';
import { decideOn, outcomeOf, pointersOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import { optional, text, time, wholeNumber } from '../../../support/field-rules.ts';
import { type Form, REPLY_FORMS } from '../../../support/forms.ts';
import { anOrder, aPendingRequest, aRequest, REQUEST_ID } from '../../../support/orders.ts';

const answer = (type: RequestType, way: Answer) => (form: unknown) => {
  const order = anOrder({ pendingRequest: aPendingRequest(type) });
  const command = { type: 'answer_request', requestId: REQUEST_ID, answer: way, form } as const;
  const as = otherThan(REQUESTS[type].openedBy[0] as Party);
  return decideOn(order, command, { as, request: aRequest(type) });
};

const withdraw = (type: RequestType) => (form: unknown) => {
  const order = anOrder({ pendingRequest: aPendingRequest(type) });
  const command = { type: 'withdraw_request', requestId: REQUEST_ID, form } as const;
  const as = REQUESTS[type].openedBy[0] as Party;
  return decideOn(order, command, { as, request: aRequest(type) });
};

const kept = ({ data }: { readonly data: object }) => (data as { response: Form }).response;

describe('providing progress takes', () => {
  describeForm({
    valid: REPLY_FORMS['provide-progress'],
    give: answer('progress_update', 'provide-progress'),
    kept,
    fields: {
      '/summary': text(20, 4000),
      '/percentComplete': optional(wholeNumber(0, 100)),
      '/expectedEndAt': optional(time()),
    },
  });
});

const DECLINABLE = ['additional_work', 'change_time', 'cancellation'] as const;

describe.each(DECLINABLE)('declining %s takes', (type) => {
  describeForm({
    valid: REPLY_FORMS.decline,
    give: answer(type, 'decline'),
    kept,
    fields: { '/note': optional(text(0, 500)) },
  });

  it('no body at all, too', () => {
    expect(outcomeOf(answer(type, 'decline')(undefined))).toEqual(['request_declined']);
  });
});

describe.each(DECLINABLE)('accepting %s takes nothing', (type) => {
  describeForm({ valid: {}, give: answer(type, 'accept'), kept, fields: {} });
});

describe('withdrawing', () => {
  it.each(OPENINGS)('$type takes nothing', ({ type }) => {
    expect(outcomeOf(withdraw(type)(undefined))).toEqual(['request_withdrawn']);
    expect(outcomeOf(withdraw(type)({}))).toEqual(['request_withdrawn']);
    expect(pointersOf(withdraw(type)({ why: 'x' }))).toEqual(['/why']);
    expect(pointersOf(withdraw(type)(null))).toEqual(['']);
  });
});
