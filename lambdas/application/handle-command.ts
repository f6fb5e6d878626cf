import { type Actor, rolesOn } from '../domain/actor.ts';
import { attachmentIdsIn } from '../domain/attachments.ts';
import { isCounter, opensRequest, permittedRoles } from '../domain/commands.ts';
import { decide, requestNotFound, roleNotAllowed } from '../domain/decide.ts';
import type { Change } from '../domain/events.ts';
import type { Order } from '../domain/order.ts';
import { foldRequest, type OrderRequest, requestIdAt } from '../domain/order-request.ts';
import { Rejection } from '../domain/rejections.ts';
import type { CommandCall, CommandResult } from './command-call.ts';
import { advance, type Progress, settled, settleOverdue } from './commit.ts';
import { VersionConflict } from './failures.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { Append, Loaded } from './order-store.ts';
import { type OthersAbsence, othersAbsence } from './other-party.ts';
import type { OrderPorts } from './ports.ts';
import { recall, requestIdOf } from './recall-command.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { withFaults } from './with-faults.ts';

/**
 * Load, settle what is overdue, decide, store: all that changes a placed order goes through here.
 * @throws Rejection when the rules refuse the command
 * @throws Unavailable when the store cannot be reached
 */
export const handleCommand = (ports: OrderPorts, call: CommandCall): Promise<CommandResult> =>
  retryConflicts(() => attempt(ports, call));

const attempt = async (ports: OrderPorts, call: CommandCall): Promise<CommandResult> => {
  const { orderId, caller, command, key, dryRun } = call;
  const requestId = requestIdOf(command);
  const loaded = await loadVisible(ports.orders, orderId, caller, {
    requestId,
    keyHash: key?.hash,
    attachmentIds: attachmentIdsIn(command),
  });
  const awayUntil = await absenceOfAsked(ports, loaded, call);
  const now = ports.clock.now();
  const start = dryRun ? settled(loaded.order, now) : await settleOverdue(ports, loaded.order, now);
  const stored =
    requestId === undefined ? undefined : await findRequest(ports.orders, loaded, requestId);
  const request = stored ? foldRequest(stored.requestId, start.changes, stored) : undefined;
  const actor = actorFor(loaded.order, call, request);
  if (loaded.remembered) {
    assertSameBody(loaded.remembered, key);
    return recall(ports.orders, call, loaded.remembered);
  }
  const { windows, completeAfter, calendar } = ports;
  const fairTime = { now, calendar, awayUntil: awayUntil ?? null };
  const { uploads } = loaded;
  const context = { actor, windows, completeAfter, request, uploads, ...fairTime };
  const decision = withFaults(decide(start.order, command, context), call.faults);
  if (decision instanceof Rejection) throw await unlessJustDone(ports, call, decision);
  const done = advance(start, decision, actor, now);
  if (!dryRun) await store(ports, start.order, done, { key, uploads });
  if (decision.length === 0 && isCounter(command)) {
    return recall(ports.orders, call, { version: done.order.version, isRepeat: true });
  }
  const opened = decision.some(({ event }) => event === 'request_opened');
  return { ...done, request: subjectOf(done, opened ? undefined : stored), awayUntil };
};

/** The request that was there, or else the one that the last change has opened. */
const subjectOf = ({ order, changes }: Progress, stored?: OrderRequest): OrderRequest | undefined =>
  foldRequest(stored?.requestId ?? requestIdAt(order.orderId, order.version), changes, stored);

/** Until when the party is away that has to answer what the command opens: the one further read. */
const absenceOfAsked = async (
  ports: OrderPorts,
  { order, remembered }: Loaded,
  { caller, command }: CommandCall,
): Promise<OthersAbsence> =>
  opensRequest(command) && !remembered ? othersAbsence(ports, order, caller) : undefined;

/** Who gives the command, in the first of their roles that may. */
const actorFor = (
  order: Order,
  { caller, command }: CommandCall,
  request?: OrderRequest,
): Actor => {
  if (requestIdOf(command) && !request) throw requestNotFound();
  const permitted = permittedRoles(command, request);
  const role = rolesOn(order, caller).find((candidate) => permitted.includes(candidate));
  if (!role) throw roleNotAllowed();
  return { id: caller.id, role };
};

/**
 * The order and the key are read together but not in one instant: the same command, sent twice
 * at once, may meet its twin's work without its twin's key. Then it looks again.
 */
const unlessJustDone = async (
  { orders }: OrderPorts,
  { orderId, key }: CommandCall,
  rejection: Rejection,
): Promise<Error> => {
  if (!key) return rejection;
  const again = await orders.load(orderId, { keyHash: key.hash });
  return again?.remembered ? new VersionConflict() : rejection;
};

const store = async (
  { orders }: OrderPorts,
  before: Order,
  { order, changes }: Progress,
  { key, uploads }: Pick<Append, 'key' | 'uploads'>,
): Promise<void> => {
  const change: Change | undefined = changes.at(-1);
  if (change && order !== before) await orders.append({ order, change, key, uploads });
  else if (key) await orders.remember(order, key);
};
