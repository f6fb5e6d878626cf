import { randomUUID } from 'node:crypto';

const DAY_MS = 24 * 60 * 60_000;
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString();

export const parties = () => ({ customerId: randomUUID(), proId: randomUUID() });

/** An order as a marketplace would register it. */
export const sampleOrder = ({ customerId, proId } = parties()) => ({
  customerId,
  proId,
  customerName: 'Robin Castle',
  proName: 'Jo Winter',
  title: 'Paint the hall and two rooms',
  price: { amount: 48_000, currency: 'USD' },
  startAt: daysFromNow(1),
  endAt: daysFromNow(8),
  payment: { captured: 50_000, serviceFee: 2000, reference: 'pay_8Qm2' },
});

/** A form of each type, of the length that people write. */
export const sampleForms = {
  additional_work: () => ({
    type: 'additional_work',
    title: 'The ceiling too',
    description: 'The ceiling of the hall has stains that only two more coats will hide.',
    items: [{ description: 'Ceiling, two coats', quantity: 2, unitAmount: 9000 }],
  }),
  change_time: () => ({
    type: 'change_time',
    endAt: daysFromNow(12),
    reason: 'scheduling',
    message: 'The paint arrives three days late, so I need a little longer.',
  }),
  price_adjustment: () => ({
    type: 'price_adjustment',
    newPrice: 45_000,
    reason: 'scope_reduced',
    message: 'The second room can stay as it is, so it is a little less work.',
  }),
  progress_update: () => ({ type: 'progress_update', question: 'Is the hall done already?' }),
  cancellation: () => ({
    type: 'cancellation' as const,
    reason: 'agreed_together',
    message: 'We have agreed on the phone to leave it at that for this year.',
  }),
} as const;

/** One that was due long ago, so that its customer can open a dispute. */
export const sampleLateOrder = () => ({
  ...sampleOrder(),
  startAt: daysFromNow(-30),
  endAt: daysFromNow(-1),
});

const evidence = [{ description: 'A photo of the hall', url: 'https://example.com/hall.jpg' }];

/** What both parties and the moderator of a dispute write. */
export const sampleDispute = {
  open: {
    type: 'dispute',
    ground: 'late',
    description: 'The hall should have been done a month ago, and only one wall has been painted.',
    requestedRefund: 20_000,
    evidence,
  },
  contest: {
    statement: 'The paint that was chosen could not be delivered for three weeks, as I had told.',
    offeredRefund: 5000,
    evidence,
  },
  resolution: {
    refund: 12_000,
    rationale: 'Late delivery of the paint is a reason, but not for all of the delay: half it is.',
  },
};

export const sampleProgress = {
  summary: 'The hall is done, the first room is primed.',
  percentComplete: 60,
};
