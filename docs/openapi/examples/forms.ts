export const order = {
  customerId: 'user-ada',
  proId: 'user-linus',
  customerName: 'Ada',
  proName: 'Linus',
  title: 'Logo for a bakery',
  price: { amount: 50_000, currency: 'USD' },
  startAt: '2026-11-20T09:00:00Z',
  endAt: '2026-11-27T17:00:00Z',
  payment: { captured: 50_000, serviceFee: 5_000, reference: 'pay_3b1c' },
};

const { payment: _, ...withoutPayment } = order;
export const postPaidOrder = withoutPayment;

export const decline = { note: 'The opening is on the 28th.' };

/** The offers that the customer answers those of the pro with, and the other way round. */
export const counters = {
  additional_work: {
    title: 'Business cards',
    description: 'Cards for the two founders only, both sides, in the colours of the logo.',
    items: [{ description: 'Card design', quantity: 2, unitAmount: 4_000 }],
  },
  change_time: {
    endAt: '2026-11-28T17:00:00Z',
    reason: 'other',
    message: 'The opening has moved by one day, so the 28th is fine as well.',
  },
  price_adjustment: {
    newPrice: 40_000,
    reason: 'scope_reduced',
    message: 'The second draft was half of the work: let us say 400.',
  },
};

export const upload = { fileName: 'The wall.jpg', contentType: 'image/jpeg', size: 1_482_113 };

export const note = { text: 'The bank says that the card was replaced; Ada has sent the new one.' };

export const extend = { expiresAt: '2026-11-25T18:00:00Z' };

export const progress = {
  summary: 'Two drafts are done; I am choosing the colours now.',
  percentComplete: 60,
  expectedEndAt: '2026-11-26T12:00:00Z',
};

export const contest = {
  statement: 'I was waiting for the name of the bakery until Thursday, so I could not finish.',
  offeredRefund: 5_000,
  evidence: [{ description: 'The message with the name', url: 'https://example.com/message.png' }],
};

export const resolution = {
  refund: 10_000,
  rationale: 'The name came late, but two drafts were possible without it. Each bears a half.',
};
