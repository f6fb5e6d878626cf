import type { RequestType } from '../../../../lambdas/domain/requests/names.ts';
import { decideOn, outcomeOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import { oneOf, optional, text } from '../../../support/field-rules.ts';
import { type Form, REQUEST_FORMS } from '../../../support/forms.ts';
import { anOrder } from '../../../support/orders.ts';

const open = (requestType: RequestType) => (form: unknown) =>
  decideOn(anOrder(), { type: 'open_request', requestType, form }, { as: 'customer' });

const kept = ({ data }: { readonly data: object }) => (data as { form: Form }).form;

describe('the form of a progress update', () => {
  describeForm({
    valid: REQUEST_FORMS.progress_update,
    give: open('progress_update'),
    kept,
    fields: { '/question': optional(text(0, 1000)) },
  });

  it('may be empty', () => {
    expect(outcomeOf(open('progress_update')({}))).toEqual(['request_opened']);
  });
});

describe('the form of a cancellation', () => {
  describeForm({
    valid: REQUEST_FORMS.cancellation,
    give: open('cancellation'),
    kept,
    fields: {
      '/reason': oneOf(
        'no_longer_needed',
        'cannot_complete',
        'other_party_unresponsive',
        'agreed_together',
        'other',
      ),
      '/message': text(20, 2000),
    },
  });
});
