import * as forms from '../../docs/openapi/examples/forms.ts';
import { requestDocs } from '../../lambdas/domain/requests/index.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { aPicture, uploadFile } from '../support/files.ts';
import { Marketplace } from '../support/marketplace.ts';
import type { Caller, Reply, Runner } from '../support/runner.ts';
import { callers } from './people.ts';

/** A call that was made before the fuzzer begins: it learns from it as from its own. */
export interface Made {
  readonly operation: string;
  /** The ids in its path. */
  readonly given: Readonly<Record<string, string>>;
  readonly status: number;
  readonly reply: Readonly<Record<string, unknown>>;
}

const OF_EACH = 6;

/** What chance alone seldom gets to: failed charges, contested disputes, files that are there. */
export async function beginnings(runner: Runner): Promise<readonly Made[]> {
  const made: Made[] = [];
  const { customer, pro, backEnd } = callers;

  const learn = (operation: string, given: Made['given'], { status, body: reply }: Reply) => {
    if (status >= 300) throw new Error(`${operation} gave ${status}: ${JSON.stringify(reply)}`);
    made.push({ operation, given, status, reply });
    return reply;
  };

  const call = async (operation: string, path: string, as: Caller, body: unknown, given = {}) =>
    learn(operation, given, await runner.request('POST', path, { as, body }));

  const bring = async (orderId: string) => {
    const attachmentId = await uploadFile(new Marketplace(runner), orderId, customer, aPicture());
    const given = { orderId, attachmentId };
    const path = `/v1/orders/${orderId}/attachments/${attachmentId}`;
    learn('getAttachment', given, await runner.request('GET', path, { as: customer }));
  };

  const open = async (type: RequestType, as: Caller) => {
    const order = await call('placeOrder', '/v1/orders', backEnd, forms.order);
    const orderId = String(order.orderId);
    const body = { type, ...requestDocs[type].example.form };
    const path = `/v1/orders/${orderId}/requests`;
    const { requestId } = await call('openRequest', path, as, body, { orderId });
    return { orderId, requestId: String(requestId) };
  };

  const answer = (
    operation: string,
    name: string,
    given: Made['given'],
    as: Caller,
    body: object,
  ) =>
    call(
      operation,
      `/v1/orders/${given.orderId}/requests/${given.requestId}/${name}`,
      as,
      body,
      given,
    );

  for (let count = 0; count < OF_EACH; count += 1) {
    const work = await open('additional_work', pro);
    await answer('acceptRequest', 'accept', work, customer, {});
    const { orderId } = await open('dispute', customer);
    await bring(orderId);
    const contested = await open('dispute', customer);
    await answer('contestRequest', 'contest', contested, pro, forms.contest);
  }
  return made;
}
