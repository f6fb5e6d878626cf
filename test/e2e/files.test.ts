import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import { aLie, aPicture, sendFile, startUpload, uploadFile } from '../support/files.ts';
import {
  customer,
  Marketplace,
  moderator,
  pro,
  requestBodies,
  stranger,
} from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;
let orderId: string;

beforeEach(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
  orderId = await shop.place();
});
afterEach(() => runner.dispose());

const startAgain = async () => {
  await runner.kill9();
  runner = await Runner.start({ dataDirectory: runner.dataDirectory });
  shop = new Marketplace(runner);
};

const open = (attachments: readonly string[]) =>
  shop.post(`/v1/orders/${orderId}/requests`, pro, {
    ...requestBodies.additional_work,
    attachments,
  });
const linkTo = async (attachmentId: string, as = customer) =>
  (await shop.get(`/v1/orders/${orderId}/attachments/${attachmentId}`, as)).body.url;
const kept = () => readdirSync(join(runner.dataDirectory, 'files'));

it('a file can be used in the call after its upload, and be had by both parties and moderators', async () => {
  const picture = aPicture();
  const attachmentId = await uploadFile(shop, orderId, pro, picture);

  expect(await open([attachmentId])).toMatchObject({
    status: 201,
    body: { form: { attachments: [{ attachmentId, fileName: 'hall 0.png' }] } },
  });
  for (const reader of [customer, pro, moderator]) {
    const file = await fetch(await linkTo(attachmentId, reader));
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(picture.contents);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="hall 0.png"',
      'content-security-policy': 'sandbox',
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
  }
  const refused = await shop.get(`/v1/orders/${orderId}/attachments/${attachmentId}`, stranger);
  expect(refused.status).toBe(404);
});

it('a link is good for five minutes', async () => {
  const link = await linkTo(await uploadFile(shop, orderId, customer, aPicture()));
  await runner.advance('PT4M');
  expect((await fetch(link)).status).toBe(200);

  await runner.advance('PT2M');
  const late = await fetch(link);
  expect([late.status, await late.text()]).toEqual([
    403,
    expect.stringContaining('Request has expired'),
  ]);
});

it('a file that is not what it says is not kept', async () => {
  const attachmentId = await uploadFile(shop, orderId, pro, aLie);

  expect((await open([attachmentId])).body).toMatchObject({
    code: 'invalid-form',
    errors: [{ pointer: '/attachments/0' }],
  });
  expect(kept()).toEqual([]);
});

it('only the first upload by a form counts', async () => {
  const first = aPicture(1);
  const started = await startUpload(shop, orderId, pro, first);
  await sendFile(started, first.contents);
  await sendFile(started, aPicture(2).contents);

  const file = await fetch(await linkTo(started.attachmentId, pro));
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(first.contents);
  expect(kept()).toHaveLength(1);
});

it('what no form refers to is gone after some days, what one refers to stays', async () => {
  const used = await uploadFile(shop, orderId, pro, aPicture(1));
  await uploadFile(shop, orderId, pro, aPicture(2));
  await open([used]);
  expect(kept()).toHaveLength(2);

  await runner.advance('P3D');
  await runner.advance('P8D');

  expect(kept()).toHaveLength(1);
  expect((await fetch(await linkTo(used))).status).toBe(200);
});

it('a file outlives kill -9, and half of one does not', async () => {
  const whole = await uploadFile(shop, orderId, pro, aPicture());
  const half = await startUpload(shop, orderId, pro, aPicture(1, 2_000_000));
  const upload = await begin(half, 500_000);
  await eventually(async () => expect(kept()).toHaveLength(2));

  await startAgain();
  upload.destroy();

  expect(kept()).toHaveLength(1);
  expect((await open([whole])).status).toBe(201);
});

/** Sends the form and the first bytes of its file, and leaves it there. */
const begin = async ({ upload }: Awaited<ReturnType<typeof startUpload>>, length: number) => {
  const part = (header: string) => `--b\r\ncontent-disposition: form-data; ${header}\r\n\r\n`;
  const fields = Object.entries(upload.fields).map(
    ([name, value]) => `${part(`name="${name}"`)}${value}\r\n`,
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const sending = request(upload.url, { method: 'POST', headers });
  // It ends with the runner.
  sending.on('error', () => {});
  sending.write(fields.join('') + part('name="file"; filename="x"'));
  sending.write(Buffer.alloc(length));
  return sending;
};
