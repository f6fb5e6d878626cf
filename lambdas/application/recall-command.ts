import { type Command, isCounter } from '../domain/commands.ts';
import { requestIdAt } from '../domain/order-request.ts';
import type { CommandCall, CommandResult } from './command-call.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderStore, RememberedCommand } from './order-store.ts';

export const requestIdOf = (command: Command): string | undefined =>
  'requestId' in command ? command.requestId : undefined;

/** The result of a command that was done before, as it is now. */
export const recall = async (
  orders: OrderStore,
  { orderId, caller, command }: CommandCall,
  { version, isRepeat }: Pick<RememberedCommand, 'version' | 'isRepeat'>,
): Promise<CommandResult> => {
  const find = async (requestId?: string): Promise<CommandResult> => {
    const loaded = await loadVisible(orders, orderId, caller, { requestId });
    const request = requestId ? await findRequest(orders, loaded, requestId) : undefined;
    return { order: loaded.order, changes: [], request, ...(isRepeat && { isRepeat }) };
  };
  if (command.type === 'open_request') return find(requestIdAt(orderId, version));
  const result = await find(requestIdOf(command));
  return isCounter(command) ? find(result.request?.counteredBy) : result;
};
