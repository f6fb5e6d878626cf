import type { Page } from '@playwright/test';
import { customer, type Marketplace, pro, requestBodies } from '../../support/marketplace.ts';
import { sampleFile, uploadFile } from '../support/files.ts';
import { placeOrder } from '../support/orders.ts';
import { photograph } from '../support/scenes.ts';

/** An order about whose price both sides have made offers, the last one by Jo. */
export async function negotiated(market: Marketplace): Promise<string> {
  const order = await placeOrder(market, { title: 'Bathroom tiles', startsInDays: -2 });
  const offers = [
    [pro, 46_000, 'One coat is done already.'],
    [customer, 43_000, 'Then without the door frames.'],
    [pro, 44_500, 'Fine, without the frames, if I may keep the rest of the paint.'],
  ] as const;
  let latest = await market.opened(order, 'price_adjustment');
  for (const [by, newPrice, message] of offers) {
    const body = { newPrice, reason: 'scope_reduced', message };
    const reply = await market.post(`/v1/orders/${order}/requests/${latest}/counter`, by, body);
    latest = reply.body.requestId;
  }
  return order;
}

/** An order of which much has been told. */
export async function longOrder(market: Marketplace): Promise<string> {
  const order = await placeOrder(market, { title: 'Paint the whole house', startsInDays: -20 });
  const path = `/v1/orders/${order}`;
  await market.post(`${path}/start`, pro);
  for (let round = 1; round <= 16; round += 1) {
    const id = await market.opened(order, 'progress_update');
    const summary = `Room ${round} of 16 has its second coat; the next one is being prepared.`;
    const percentComplete = Math.round((100 * round) / 16);
    const body = { summary, percentComplete };
    await market.post(`${path}/requests/${id}/provide-progress`, pro, body);
  }
  const more = await market.opened(order, 'additional_work');
  await market.post(`${path}/requests/${more}/accept`, customer);
  return order;
}

/** Opens a dispute with pictures of a wall and a document; gives its id. */
export async function disputeWithFiles(
  market: Marketplace,
  order: string,
  studio: Page,
): Promise<string> {
  const photo = await photograph(studio);
  const files = [
    { ...photo, name: 'left-wall.jpg' },
    { ...photo, name: 'by-the-window.jpg' },
    sampleFile('offer-with-all-that-was-agreed-upon.pdf', 'application/pdf'),
  ];
  const uploads = files.map((file) => uploadFile(market, order, customer, file));
  const reply = await market.post(`/v1/orders/${order}/requests`, customer, {
    ...requestBodies.dispute,
    attachments: await Promise.all(uploads),
  });
  return reply.body.requestId;
}
