import type { Progress } from '../../application/commit.ts';
import { showOrder } from '../../application/get-order.ts';
import { handleCommand } from '../../application/handle-command.ts';
import type { OrderPorts } from '../../application/ports.ts';
import type { Caller } from '../../domain/actor.ts';
import type { Command } from '../../domain/commands.ts';
import type { OrderRequest } from '../../domain/order-request.ts';
import { orderPorts } from '../container.ts';
import { callOptions } from './command-call.ts';
import { type HttpRequest, type HttpResult, httpHandler } from './http-handler.ts';

type ToCommand = (request: HttpRequest) => Command;

/** A command on an order, answered with the order. */
export const orderCommand = (toCommand: ToCommand) => {
  const ports = orderPorts();
  return httpHandler(async (request) => {
    const { caller, orderId } = request;
    const options = callOptions(request, { canDryRun: false });
    const call = { orderId, caller, command: toCommand(request), ...options };
    const { order } = await handleCommand(ports, call);
    return { status: 200, body: await showOrder(ports, order, caller) };
  });
};

/** A command on one request of an order, answered with the request. */
export const requestCommand = (toCommand: ToCommand, show = shown) => {
  const ports = orderPorts();
  return httpHandler(async (request) => {
    const { caller, orderId } = request;
    const options = callOptions(request, { canDryRun: true });
    const call = { orderId, caller, command: toCommand(request), ...options };
    const { request: subject, ...progress } = await handleCommand(ports, call);
    if (!subject) throw new Error(`${call.command.type} is not about a request`);
    const result = { ...progress, request: subject };
    return options.dryRun ? preview(ports, result, caller) : show(result);
  });
};

/** What becomes of a command on a request. */
type RequestResult = Progress & { readonly request: OrderRequest };

const shown = ({ request }: RequestResult): HttpResult => ({ status: 200, body: request });

/** What would become of both, for a command that is only tried out. */
const preview = async (
  ports: OrderPorts,
  { order, request }: RequestResult,
  caller: Caller,
): Promise<HttpResult> => ({
  status: 200,
  body: { order: await showOrder(ports, order, caller, request), request },
});
