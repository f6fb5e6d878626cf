import { resolveDispute } from '../application/resolve-dispute.ts';
import type { AnswerCommand } from '../domain/commands.ts';
import { takePorts } from '../runtime/container.ts';
import { requestCommandBy } from '../runtime/http/order-commands.ts';

const ports = takePorts();

/** `POST …/requests/{requestId}/resolution`: a moderator decides. */
export const handler = requestCommandBy<AnswerCommand>(
  ports,
  (call) => resolveDispute(ports, call),
  ({ requestId, body: form }) => ({
    type: 'answer_request',
    requestId,
    answer: 'resolution',
    form,
  }),
);
