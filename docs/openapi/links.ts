/** What can follow a reply. */
interface Following {
  /** Parameters of the operations that follow, as runtime expressions over the call and its reply. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly operations: readonly string[];
}

const orderId = '$response.body#/orderId';
const requestId = '$response.body#/requestId';
const calledOrder = '$request.path.orderId';
const calledRequest = '$request.path.requestId';
const cursor = '$response.body#/nextCursor';

const following = {
  order: {
    parameters: { orderId },
    operations: [
      'getOrder',
      'getHistory',
      'startWork',
      'submitDelivery',
      'requestRevision',
      'acceptDelivery',
      'openRequest',
      'addAttachment',
      'retryRefund',
      'addNote',
      'listNotes',
    ],
  },
  pendingRequest: {
    parameters: { orderId, requestId: '$response.body#/pendingRequest/requestId' },
    operations: ['getRequest'],
  },
  request: {
    parameters: { orderId, requestId },
    operations: [
      'getRequest',
      'acceptRequest',
      'declineRequest',
      'counterRequest',
      'extendRequest',
      'provideProgress',
      'contestRequest',
      'withdrawRequest',
    ],
  },
  answeredRequest: {
    parameters: { orderId: calledOrder, requestId: calledRequest },
    operations: ['getRequest', 'withdrawRequest', 'takeRequest', 'resolveRequest', 'retryCharge'],
  },
  failedMovement: {
    parameters: { orderId: '$response.body#/movements/0/orderId' },
    operations: ['getOrder', 'retryRefund', 'addNote'],
  },
  failedCharge: {
    parameters: {
      orderId: '$response.body#/movements/0/orderId',
      requestId: '$response.body#/movements/0/requestId',
    },
    operations: ['retryCharge'],
  },
  attachment: {
    parameters: { orderId: calledOrder, attachmentId: '$response.body#/attachmentId' },
    operations: ['getAttachment'],
  },
  note: { parameters: { orderId: calledOrder }, operations: ['listNotes'] },
  orderOfCall: { parameters: { orderId: calledOrder }, operations: ['getOrder'] },
  preview: { parameters: { orderId: calledOrder }, operations: ['openRequest'] },
  listedOrder: {
    parameters: { orderId: '$response.body#/orders/0/orderId' },
    operations: ['getOrder'],
  },
  contestedRequest: {
    parameters: {
      orderId: '$response.body#/requests/0/orderId',
      requestId: '$response.body#/requests/0/requestId',
    },
    operations: ['getRequest', 'takeRequest', 'resolveRequest'],
  },
  contestedCall: {
    parameters: { orderId: calledOrder, requestId: calledRequest },
    operations: ['getRequest', 'resolveRequest', 'releaseRequest'],
  },
  moreOrders: {
    parameters: { role: '$request.query.role', cursor },
    operations: ['listOrders'],
  },
  moreHistory: { parameters: { orderId: calledOrder, cursor }, operations: ['getHistory'] },
  availability: { parameters: {}, operations: ['getAvailability'] },
  moreMovements: {
    parameters: { status: '$request.query.status', cursor },
    operations: ['listFailedMovements'],
  },
  moreNotes: { parameters: { orderId: calledOrder, cursor }, operations: ['listNotes'] },
  moreContested: {
    parameters: { status: '$request.query.status', cursor },
    operations: ['listContested'],
  },
} as const satisfies Readonly<Record<string, Following>>;

/** Names what can follow a reply. */
export type LinkSet = keyof typeof following;

const nameOf = (set: string, operationId: string) => `${set}.${operationId}`;

/** Every link, by the name under `components`. */
export const links = Object.fromEntries(
  Object.entries(following).flatMap(([set, { parameters, operations }]) =>
    operations.map((operationId) => [nameOf(set, operationId), { operationId, parameters }]),
  ),
);

/** The links of a reply, by the operation that each leads to. */
export const linksTo = (sets: readonly LinkSet[]) =>
  Object.fromEntries(
    sets.flatMap((set) =>
      following[set].operations.map((operationId) => [
        operationId,
        { $ref: `#/components/links/${nameOf(set, operationId)}` },
      ]),
    ),
  );
