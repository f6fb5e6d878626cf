import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { dynamoUploads } from '../../lambdas/adapters/dynamodb/uploads.ts';
import { harmlessName } from '../../lambdas/adapters/file-names.ts';
import { addAttachment, type UploadPorts } from '../../lambdas/application/add-attachment.ts';
import { VersionConflict } from '../../lambdas/application/failures.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { REQUEST_FORMS } from '../support/forms.ts';
import { aKey } from '../support/keys.ts';
import { openCommand, orderFormFor, PLACED_AT } from '../support/placed-order.ts';
import { itemOf, portsOn, storedOrders } from '../support/stored-orders.ts';
import { UPLOAD_FORM } from '../support/uploads.ts';

const database = withDatabase();
const DAY = 24 * 60 * 60 * 1000;

const aStage = async () => {
  const clock = clockAt(PLACED_AT);
  const { client, tableName } = database();
  const uploads = dynamoUploads(dynamoTable(client, tableName), clock);
  const toUpload = async () => ({ url: 'https://files.example.com', fields: {} });
  const ports: UploadPorts = {
    ...portsOn(database(), clock),
    ...{ uploads, permits: { toUpload }, harmless: harmlessName },
  };
  const stored = storedOrders(portsOn(database(), clock));
  const { orderId } = await stored.place(orderFormFor('dispute'));
  const add = (key?: ReturnType<typeof aKey>, form: object = UPLOAD_FORM) =>
    addAttachment(ports, { orderId, caller: CUSTOMER, form, key });
  const pass = async (attachmentId: string) => {
    const upload = await uploads.find({ orderId, attachmentId });
    if (!upload) throw new Error('Nothing was added');
    await uploads.settle({ ...upload, status: 'usable', version: 'v1' }, upload.status);
  };
  return { ...stored, clock, uploads, orderId, add, pass };
};

describe('preparing an upload', () => {
  it('tells how long it can be begun, and is remembered for a day', async () => {
    const { add, orderId } = await aStage();

    const { attachmentId, expiresAt } = await add();

    expect(expiresAt).toBe('2026-03-02T09:00:00.000Z');
    expect(await itemOf(database(), orderId, `ATTACHMENT#${attachmentId}`)).toEqual(
      expect.objectContaining({
        ...UPLOAD_FORM,
        status: 'awaited',
        by: { id: CUSTOMER.id, role: 'customer' },
        ttl: (Date.parse(PLACED_AT) + DAY) / 1000,
      }),
    );
  });

  it('keeps a name that is harmless and ends as the type does', async () => {
    const { add, uploads, orderId } = await aStage();

    const { attachmentId } = await add(undefined, { ...UPLOAD_FORM, fileName: '../a\nb.html' });

    expect(await uploads.find({ orderId, attachmentId })).toMatchObject({
      fileName: '_a b.html.jpg',
    });
  });

  it('is one upload however often it is sent with its key, also at once', async () => {
    const { add } = await aStage();

    const sent = await Promise.all(Array.from({ length: 5 }, () => add(aKey('upload'))));

    expect(new Set(sent.map(({ attachmentId }) => attachmentId)).size).toBe(1);
  });

  it('is another upload without a key, and with another', async () => {
    const { add } = await aStage();

    const sent = [await add(), await add(), await add(aKey('a')), await add(aKey('b'))];

    expect(new Set(sent.map(({ attachmentId }) => attachmentId)).size).toBe(4);
  });

  it('sent again with its key is refused once the file was not used in time', async () => {
    const { add, clock } = await aStage();
    await add(aKey('upload'));
    clock.set(Date.parse(PLACED_AT) + DAY);

    await expect(add(aKey('upload'))).rejects.toMatchObject({ code: 'attachment-not-found' });
  });

  it('gives ids that nobody can tell beforehand, also with a key', async () => {
    const [here, elsewhere] = [await aStage(), await aStage()];

    const ids = [await here.add(aKey('upload')), await elsewhere.add(aKey('upload'))];

    expect(new Set(ids.map(({ attachmentId }) => attachmentId)).size).toBe(2);
  });
});

describe('a form that refers to an upload', () => {
  const disputing = (attachments: readonly string[]) =>
    openCommand('dispute', { ...REQUEST_FORMS.dispute, attachments });

  it('keeps it for good, in the transaction that opens the request', async () => {
    const { add, pass, give, orderId } = await aStage();
    const { attachmentId } = await add();
    await pass(attachmentId);

    await give({ orderId }, CUSTOMER, disputing([attachmentId]));

    const item = await itemOf(database(), orderId, `ATTACHMENT#${attachmentId}`);
    expect(Object.keys(item)).not.toContain('ttl');
    expect(Object.keys(item)).not.toContain('usableUntil');
  });

  it('keeps it also when a verdict was on its way meanwhile: that has to come again', async () => {
    const { add, pass, give, uploads, orderId } = await aStage();
    const { attachmentId } = await add();
    await pass(attachmentId);
    const before = await uploads.find({ orderId, attachmentId });
    if (!before) throw new Error('Nothing was added');
    await give({ orderId }, CUSTOMER, disputing([attachmentId]));

    const refusing = uploads.settle(
      { ...before, status: 'refused', refusal: 'not_clean' },
      'usable',
    );

    await expect(refusing).rejects.toThrow(VersionConflict);
    expect(await uploads.find({ orderId, attachmentId })).not.toHaveProperty('usableUntil');
  });

  it('finds fault when it is refused in between: nothing is stored', async () => {
    const { add, pass, give, log, uploads, orderId } = await aStage();
    const { attachmentId } = await add();
    await pass(attachmentId);
    const ports = portsOn(database(), clockAt(PLACED_AT));
    const load: typeof ports.orders.load = async (...asked) => {
      const loaded = await ports.orders.load(...asked);
      const [upload] = loaded?.uploads ?? [];
      if (upload?.status === 'usable') {
        await uploads.settle({ ...upload, status: 'refused', refusal: 'not_clean' }, 'usable');
      }
      return loaded;
    };
    const racing = storedOrders({ ...ports, orders: { ...ports.orders, load } });

    const opening = racing.give({ orderId }, CUSTOMER, disputing([attachmentId]));

    await expect(opening).rejects.toMatchObject({
      code: 'invalid-form',
      errors: [
        {
          pointer: '/attachments/0',
          code: 'file-not-clean',
          detail: 'Give another file: it did not pass the scan.',
        },
      ],
    });
    expect(await log({ orderId })).toHaveLength(1);
    await expect(give({ orderId }, PRO, openCommand('cancellation'))).resolves.toBeDefined();
  });

  it('can refer again to what was kept, after the first request has been withdrawn', async () => {
    const { add, pass, give, orderId } = await aStage();
    const { attachmentId } = await add();
    await pass(attachmentId);
    const { request } = await give({ orderId }, CUSTOMER, disputing([attachmentId]));
    const requestId = request?.requestId ?? '';
    await give({ orderId }, CUSTOMER, { type: 'withdraw_request', requestId, form: {} });

    const again = await give({ orderId }, CUSTOMER, disputing([attachmentId]));

    expect(again.request?.form).toMatchObject({ attachments: [{ attachmentId }] });
  });
});
