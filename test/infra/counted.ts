import { businessFigures, type Figure } from '../../lambdas/application/business-figures.ts';
import { expireRequest } from '../../lambdas/application/expire-request.ts';
import { TimersFull, Unavailable } from '../../lambdas/application/failures.ts';
import { relayTimers } from '../../lambdas/application/relay-timers.ts';
import { sweepOverdue } from '../../lambdas/application/sweep-overdue.ts';
import { watchDesk } from '../../lambdas/application/watch-desk.ts';
import { orderByOrder } from '../../lambdas/runtime/stream-batch.ts';
import { aCanceledOrder, aChargedOrder } from '../support/canceled-order.ts';
import { aContestedOrder } from '../support/disputed-order.ts';
import { recordingMeasures, recordingTimers } from '../support/in-memory/outlets.ts';
import { aPlacedOrder } from '../support/placed-order.ts';

/** Every figure of the business, by what the functions count when each of them occurs. */
export async function countedFigures(): Promise<readonly Figure[]> {
  const contested = await aContestedOrder();
  await contested.reply(contested.request, 'resolution');
  const charged = await aChargedOrder();
  const withdrawn = await aPlacedOrder();
  await withdrawn.reply(await withdrawn.open('change_time'), 'withdraw');
  const silent = await aPlacedOrder();
  const { expiresAt } = await silent.open('change_time');
  silent.clock.set(expiresAt);
  await expireRequest(silent.ports, { orderId: silent.orderId, expiresAt });
  const logs = [contested, charged, withdrawn, silent].flatMap(({ log }) => log());
  return logs.flatMap(businessFigures);
}

/** The names of all that the functions count for operators, by what they do when it occurs. */
export async function countedMeasures(): Promise<readonly string[]> {
  const measures = recordingMeasures();
  for (const anOrder of [aCanceledOrder, aChargedOrder]) {
    const { move, payments } = await anOrder();
    payments.behave('decline');
    await move({ measures });
  }
  const short = await aCanceledOrder();
  const move = async () => ({ status: 'succeeded', moved: 1 }) as const;
  await short.move({ measures, payments: { ...short.payments, move } });
  const placed = await aPlacedOrder();
  await placed.reply(await placed.open('change_time'), 'decline');
  for (const failure of [new TimersFull('A million are open'), new Unavailable('It is down')]) {
    const timers = recordingTimers();
    timers.failWith(failure);
    const ports = { timers, measures, clock: placed.clock, leads: {} };
    const relayed = placed.log().map((change) => relayTimers(ports, change));
    await Promise.allSettled(relayed);
  }
  await orderByOrder(measures, async () => {})({ Records: [{ dynamodb: {} }] });
  await sweepOverdue({ ...placed.ports, measures }, () => 60_000);
  await watchDesk({ ...placed.ports, measures });
  return measures.names();
}
