import type { CommandCall, CommandResult } from '../../application/command-call.ts';
import { showOrder } from '../../application/get-order.ts';
import { handleCommand } from '../../application/handle-command.ts';
import type { OrderPorts } from '../../application/ports.ts';
import { type RequestView, requestView } from '../../application/views/request-view.ts';
import type { Command } from '../../domain/commands.ts';
import { orderPorts } from '../container.ts';
import { callOptions } from './command-call.ts';
import { type HttpRequest, type HttpResult, httpHandler } from './http-handler.ts';

type ToCommand<C extends Command = Command> = (request: HttpRequest) => C;

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

/** A command that opens a request, answered with that request. */
export const openingCommand = (toCommand: ToCommand) => requestCommand(toCommand, created);

/** A command on one request of an order, answered with the request. */
export const requestCommand = (toCommand: ToCommand, show = shown) => {
  const ports = orderPorts();
  return requestCommandBy(ports, (call) => handleCommand(ports, call), toCommand, show);
};

type Handle<C extends Command> = (
  call: CommandCall & { readonly command: C },
) => Promise<CommandResult>;

/** As `requestCommand`, where handling the command takes more than the rules of orders. */
export const requestCommandBy = <C extends Command>(
  ports: OrderPorts,
  handle: Handle<C>,
  toCommand: ToCommand<C>,
  show = shown,
) =>
  httpHandler(async (request) => {
    const { caller, orderId } = request;
    const options = callOptions(request, { canDryRun: true });
    const call = { orderId, caller, command: toCommand(request), ...options };
    const result = await handle(call);
    const { order, request: subject, isRepeat } = result;
    if (!subject) throw new Error(`${call.command.type} is not about a request`);
    if (!options.dryRun) return (isRepeat ? shown : show)(requestView(subject));
    const preview = await showOrder(ports, order, caller, result);
    return { status: 200, body: { order: preview, request: requestView(subject) } };
  });

const shown = (request: RequestView): HttpResult => ({ status: 200, body: request });

const created = (request: RequestView): HttpResult => ({
  status: 201,
  body: request,
  location: `/v1/orders/${request.orderId}/requests/${request.requestId}`,
});
