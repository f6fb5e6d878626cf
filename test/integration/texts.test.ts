import { getRequest } from '../../lambdas/application/get-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { CALLERS, CUSTOMER, PRO } from '../support/callers.ts';
import { REQUESTS } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { REPLY_FORMS, REQUEST_FORMS } from '../support/forms.ts';
import { openCommand, orderFormFor, replyCommand } from '../support/placed-order.ts';
import { itemOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Each type's form with as much text as it takes. */
const LONGEST: Readonly<Record<RequestType, Readonly<Record<string, unknown>>>> = {
  additional_work: {
    title: '🎨'.repeat(80),
    description: '🎨'.repeat(2000),
    items: Array.from({ length: 20 }, () => ({
      description: '🎨'.repeat(200),
      quantity: 999,
      unitAmount: 1000,
    })),
  },
  change_time: { ...REQUEST_FORMS.change_time, message: '🎨'.repeat(1000) },
  price_adjustment: { ...REQUEST_FORMS.price_adjustment, message: '🎨'.repeat(1000) },
  progress_update: { question: '🎨'.repeat(1000) },
  cancellation: { ...REQUEST_FORMS.cancellation, message: '🎨'.repeat(2000) },
  dispute: {
    ...REQUEST_FORMS.dispute,
    description: '🎨'.repeat(5000),
    evidence: Array.from({ length: 10 }, () => ({
      description: '🎨'.repeat(500),
      url: `https://example.com/${'x'.repeat(1980)}`,
    })),
  },
};

const open = async (type: RequestType, form: unknown) => {
  const ports = portsOn(database());
  const { place, give } = storedOrders(ports);
  const order = await place(orderFormFor(type));
  const caller = CALLERS[REQUESTS[type].openedBy[0] ?? 'customer'];
  const { request } = await give(order, caller, openCommand(type, form));
  const requestId = request?.requestId ?? '';
  return { ports, give, order, request, requestId };
};

describe.each(Object.entries(LONGEST))('the longest form of %s', (name, form) => {
  const type = name as RequestType;

  it('comes back as it was sent', async () => {
    const { ports, order, requestId } = await open(type, form);

    const request = await getRequest(ports, order.orderId, requestId, PRO);

    expect(request.form).toEqual(form);
  });

  it('is not in the order: that stays as small as with the shortest one', async () => {
    const long = await open(type, form);
    const short = await open(type, REQUEST_FORMS[type]);

    const withLong = await itemOf(database(), long.order.orderId, 'ORDER');
    const withShort = await itemOf(database(), short.order.orderId, 'ORDER');

    expect(bytesOf(withLong)).toBe(bytesOf(withShort));
    expect(JSON.stringify(withLong)).not.toContain('🎨');
  });
});

it('an answer with as much text as it takes is not in the order either', async () => {
  const { ports, give, order, requestId } = await open('progress_update', {});
  const form = { ...REPLY_FORMS['provide-progress'], summary: '界'.repeat(4000) };

  await give(order, PRO, replyCommand(requestId, 'provide-progress', form));

  const request = await getRequest(ports, order.orderId, requestId, CUSTOMER);
  expect(request.response).toMatchObject(form);
  expect(JSON.stringify(await itemOf(database(), order.orderId, 'ORDER'))).not.toContain('界');
});

it.each([
  ['combined characters', 'Ä ẹ̈ 🏳️‍🌈 👩‍👩‍👧‍👦 in one message'],
  ['writing from right to left', 'שלום וברכה, אנא בטלו את ההזמנה הזאת'],
  ['what would be code elsewhere', '</script> "quotes" \\ \' {{x}} %00 $ne'],
  ['control characters', 'one\u0000two\u0007three\u001b[31m four five'],
  ['line breaks of all kinds', 'one\ntwo\r\nthree\u2028four\u2029five'],
])('text with %s is kept to the character', async (_, message) => {
  const form = { ...REQUEST_FORMS.cancellation, message };

  const { ports, order, requestId } = await open('cancellation', form);

  const request = await getRequest(ports, order.orderId, requestId, CUSTOMER);
  expect(request.form.message).toBe(message);
});
