import type { Messages } from '../messages.ts';

export const orders: Messages['orders'] = {
  title: 'My orders',
  asCustomer: 'I bought',
  asPro: 'I sold',
  roleLabel: 'Which orders',
  emptyCustomer: 'You have not bought anything yet',
  emptyPro: 'Nobody has ordered from you yet',
  emptyLead: 'An order appears here as soon as it is paid.',
  from: 'from {who}',
  for: 'for {who}',
  yourTurn: 'Your answer is needed',
  lookAtIt: 'Look at the delivery',
  confirmPayment: 'Confirm a payment',
  giveBankDetails: 'Give your bank details',
  waiting: 'Waiting for {who}',
  end: 'until {date}',
  late: 'late since {date}',
};
