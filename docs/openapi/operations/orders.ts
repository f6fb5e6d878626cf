import * as forms from '../examples/forms.ts';
import * as people from '../examples/people.ts';
import * as replies from '../examples/replies.ts';
import * as stories from '../examples/stories.ts';
import { COMMAND, LIST, type Operation, READ_ORDER } from './operation.ts';

export const placeOrder: Operation = {
  operationId: 'placeOrder',
  tag: 'Orders',
  summary: 'Register an order that a customer has bought',
  description: "For the marketplace's back end. Leave out `payment` for post-paid orders.",
  scope: 'order-requests/orders.write',
  parameters: ['IdempotencyKey'],
  body: {
    schema: 'PlaceOrder',
    required: true,
    examples: { prepaid: forms.order, postPaid: forms.postPaidOrder },
  },
  replies: [
    {
      status: 201,
      description: 'The order.',
      schemas: ['Order'],
      examples: { placed: replies.order(stories.placed, people.backEnd) },
      hasLocation: true,
      links: ['order'],
    },
  ],
  problems: [...COMMAND, 'scope-missing'],
};

export const listOrders: Operation = {
  operationId: 'listOrders',
  tag: 'Orders',
  summary: "List the caller's orders, newest first, or those of a view, the most urgent first",
  description:
    'With `view` or `q` a call looks through 500 orders at most, from the newest on. Who has more finds older ones on later pages, each in its own order; such a page can be short or empty, and the last one is that without `nextCursor`. A cursor belongs to its view.',
  parameters: ['Role', 'View', 'Search', 'Limit', 'OrdersCursor'],
  replies: [
    {
      status: 200,
      description: 'A page of orders; `nextCursor` is `null` on the last one.',
      schemas: ['OrderList'],
      examples: {
        onePending: replies.orderList(stories.opened.cancellation),
        needsAnswer: replies.orderView(stories.opened.additional_work),
      },
      links: ['listedOrder', 'moreOrders'],
    },
  ],
  problems: LIST,
};

export const getOrder: Operation = {
  operationId: 'getOrder',
  tag: 'Orders',
  summary: 'Show an order',
  description: 'For its parties, moderators and the back end.',
  parameters: ['OrderId'],
  replies: [
    {
      status: 200,
      description: 'The order. `assistant` says what the caller can open now.',
      schemas: ['Order'],
      examples: {
        running: replies.order(stories.started),
        requestPending: replies.order(stories.opened.additional_work),
        charged: replies.order(stories.charged),
        refunded: replies.order(stories.refunded),
      },
      links: ['order', 'pendingRequest'],
    },
  ],
  problems: READ_ORDER,
};

export const getHistory: Operation = {
  operationId: 'getHistory',
  tag: 'Orders',
  summary: 'Show what happened to an order, oldest first',
  description: 'For its parties, moderators and the back end.',
  parameters: ['OrderId', 'Limit', 'HistoryCursor'],
  replies: [
    {
      status: 200,
      description: 'A page of entries; `nextCursor` is `null` on the last one.',
      schemas: ['HistoryPage'],
      examples: {
        canceled: replies.historyPage(stories.refunded),
        disputed: replies.historyPage(stories.disputeRefunded),
      },
      links: ['orderOfCall', 'moreHistory'],
    },
  ],
  problems: [...LIST, 'order-not-found'],
};
