import type { HttpFunction, RouteKey } from './http-function.ts';

const order = '/v1/orders/{orderId}';
const request = `${order}/requests/{requestId}` as const;

/** A request that has been answered is read from the order's changes, also to show the order. */
const command = ['readItems', 'readChanges', 'append'] as const;

/** Every function behind the API, with its routes and exactly the access that it needs. */
export const httpFunctions = {
  'place-order': {
    description: 'Registers a paid order',
    routes: ['POST /v1/orders'],
    access: command,
  },
  'list-orders': {
    description: "Lists the caller's orders",
    routes: ['GET /v1/orders'],
    access: ['listByParty', 'readItems'],
  },
  'get-order': {
    description: 'Shows one order',
    routes: [`GET ${order}`],
    access: ['readItems', 'readChanges'],
  },
  'get-history': {
    description: 'Shows what happened to an order',
    routes: [`GET ${order}/history`],
    access: ['readItems', 'readChanges'],
  },
  'start-work': {
    description: 'The pro starts the work',
    routes: [`POST ${order}/start`],
    access: command,
  },
  'submit-delivery': {
    description: 'The pro delivers',
    routes: [`POST ${order}/deliver`],
    access: command,
  },
  'request-revision': {
    description: 'The customer asks for a revision of the delivery',
    routes: [`POST ${order}/request-revision`],
    access: command,
  },
  'accept-delivery': {
    description: 'The customer accepts the delivery',
    routes: [`POST ${order}/accept-delivery`],
    access: command,
  },
  'open-request': {
    description: 'Opens an order request',
    routes: [`POST ${order}/requests`],
    access: command,
  },
  'get-request': {
    description: 'Shows one order request',
    routes: [`GET ${request}`],
    access: ['readItems', 'readChanges'],
  },
  'answer-request': {
    description: 'The other party answers an order request',
    routes: [
      `POST ${request}/accept`,
      `POST ${request}/decline`,
      `POST ${request}/provide-progress`,
      `POST ${request}/contest`,
    ],
    access: command,
  },
  'take-dispute': {
    description: 'A moderator takes a contested dispute, or gives it back',
    routes: [`POST ${request}/take`, `POST ${request}/release`],
    access: [...command, 'takeDisputes'],
  },
  'resolve-request': {
    description: 'A moderator decides a contested dispute',
    routes: [`POST ${request}/resolution`],
    access: [...command, 'takeDisputes'],
  },
  'counter-request': {
    description: 'The other party answers an order request with an offer of its own',
    routes: [`POST ${request}/counter`],
    access: command,
  },
  'extend-request': {
    description: 'The requester gives more time to answer an order request',
    routes: [`POST ${request}/extend`],
    access: command,
  },
  'withdraw-request': {
    description: 'The requester withdraws an order request',
    routes: [`POST ${request}/withdraw`],
    access: command,
  },
  'list-contested': {
    description: 'Lists the disputes that wait for a moderator',
    routes: ['GET /v1/requests'],
    access: ['listContested', 'readItems'],
  },
  'list-failed-movements': {
    description: 'Lists the movements of money that need a person',
    routes: ['GET /v1/movements'],
    access: ['listFailed', 'readItems'],
  },
  'add-note': {
    description: 'A moderator notes something on an order',
    routes: [`POST ${order}/notes`],
    access: ['readItems', 'append'],
  },
  'list-notes': {
    description: 'Shows moderators what has been noted on an order',
    routes: [`GET ${order}/notes`],
    access: ['readItems', 'listNotes'],
  },
  'add-attachment': {
    description: 'Somebody is about to upload a file to an order',
    routes: [`POST ${order}/attachments`],
    access: ['readItems', 'append'],
    files: 'upload',
  },
  'get-attachment': {
    description: 'Gives a link to a file of an order',
    routes: [`GET ${order}/attachments/{attachmentId}`],
    access: ['readItems'],
    files: 'download',
  },
  'retry-charge': {
    description: 'Tries a failed charge again',
    routes: [`POST ${order}/charges/{requestId}/retry`],
    access: command,
  },
  'retry-refund': {
    description: 'Tries a failed refund again',
    routes: [`POST ${order}/refund/retry`],
    access: command,
  },
  'get-availability': {
    description: 'Shows until when the caller is away',
    routes: ['GET /v1/me/availability'],
    access: ['readItems'],
    onlyWith: 'availability',
  },
  'set-availability': {
    description: 'The caller says until when they are away',
    routes: ['PUT /v1/me/availability'],
    access: ['readItems', 'setAvailability'],
    onlyWith: 'availability',
  },
} as const satisfies Record<string, HttpFunction>;

export type HttpFunctionName = keyof typeof httpFunctions;

export const routeKeys: readonly RouteKey[] = Object.values(httpFunctions).flatMap(
  ({ routes }) => routes,
);
