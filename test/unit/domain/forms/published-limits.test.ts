import * as z from 'zod/mini';
import { placeOrderForm } from '../../../../lambdas/domain/decisions/place-order.ts';
import { requestRules } from '../../../../lambdas/domain/requests/index.ts';

/** What the documents of the API say of a form: limits that a check alone would hide from them. */
const published = (form: z.ZodMiniType) => z.toJSONSchema(form, { io: 'input' });

describe('the limits that the documents of the API show', () => {
  it('are those of texts, in characters', () => {
    expect(published(placeOrderForm)).toMatchObject({
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 120 },
        customerName: { type: 'string', minLength: 1, maxLength: 80 },
      },
    });
  });

  it('are three capital letters for a currency', () => {
    expect(published(placeOrderForm)).toMatchObject({
      properties: { price: { properties: { currency: { pattern: '^[A-Z]{3}$' } } } },
    });
  });

  it('are https, something after it, and 2000 characters for an address', () => {
    const url = { type: 'string', pattern: '^https://\\S', maxLength: 2000 };
    expect(published(requestRules.dispute.form)).toMatchObject({
      properties: { evidence: { items: { properties: { url } } } },
    });
  });
});
