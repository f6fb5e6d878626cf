import { GetObjectTaggingCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { aLie, aPicture, sendFile, startUpload, uploadFile } from '../../support/files.ts';
import { customer, pro, requestBodies, stranger } from '../../support/marketplace.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { fetch } from '../stack/fetch.ts';
import { output } from '../stack/outputs.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

const WITHIN_SECONDS = 60;

jest.setTimeout(3 * WITHIN_SECONDS * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);
const s3 = new S3Client({ forcePathStyle: true });
const Bucket = output(subject.outputs, 'FileBucketName');

const open = (orderId: string, attachments: readonly string[], as = pro) =>
  shop.post(`/v1/orders/${orderId}/requests`, as, {
    ...requestBodies.additional_work,
    attachments,
  });

/** Opens a request once its files have been looked at. */
const openedWith = (orderId: string, attachments: readonly string[]) =>
  waitFor(WITHIN_SECONDS, async () => {
    const reply = await open(orderId, attachments);
    expect(reply).toMatchObject({ status: 201 });
    return reply.body;
  });

it('a form refers to ten files, which both parties can have and which stay', async () => {
  const orderId = await shop.place();
  const pictures = Array.from({ length: 10 }, (_, number) => aPicture(number));
  const ids = await Promise.all(
    pictures.map((picture) => uploadFile(shop, orderId, pro, picture, fetch)),
  );

  const { form } = await openedWith(orderId, ids);

  expect(form.attachments).toEqual(
    ids.map((attachmentId, number) =>
      expect.objectContaining({
        attachmentId,
        contentType: 'image/png',
        size: pictures[number]?.contents.length,
      }),
    ),
  );
  const link = await shop.get(`/v1/orders/${orderId}/attachments/${ids[3]}`, customer);
  const file = await fetch(link.body.url);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(pictures[3]?.contents);
  await waitFor(WITHIN_SECONDS, async () => {
    for (const id of ids) {
      const Key = `${orderId}/${id}`;
      const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
      expect(TagSet).toEqual([]);
    }
  });
});

checkIf(
  !subject.lacks.namedDownloads,
  'the emulator gives versions without the headers of the link',
)('a link downloads the file, under its name and as its type', async () => {
  const orderId = await shop.place();
  const id = await uploadFile(shop, orderId, customer, aPicture(), fetch);

  await waitFor(WITHIN_SECONDS, async () => {
    const link = await shop.get(`/v1/orders/${orderId}/attachments/${id}`, customer);
    const file = await fetch(link.body.url);
    expect(Object.fromEntries([...file.headers])).toMatchObject({
      'content-disposition': 'attachment; filename="hall 0.png"',
      'content-type': 'image/png',
    });
  });
});

it('a file that is not what it says is refused, and gone', async () => {
  const orderId = await shop.place();
  const id = await uploadFile(shop, orderId, pro, aLie, fetch);

  await waitFor(WITHIN_SECONDS, async () =>
    expect((await open(orderId, [id])).body).toMatchObject({
      code: 'invalid-form',
      errors: [{ pointer: '/attachments/0', detail: expect.stringMatching(/^Give another file/) }],
    }),
  );
  await waitFor(WITHIN_SECONDS, async () => {
    const Prefix = `${orderId}/${id}`;
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
    expect(Versions).toEqual([]);
  });
});

it('the store takes no file of another size or type', async () => {
  const orderId = await shop.place();
  const picture = aPicture();
  const started = await startUpload(shop, orderId, pro, picture);
  const { upload } = started;
  const page = { ...upload, fields: { ...upload.fields, 'Content-Type': 'text/html' } };

  expect(await sendFile(started, aPicture(0, 9000).contents, fetch)).toMatchObject({ status: 400 });
  expect(await sendFile({ ...started, upload: page }, picture.contents, fetch)).toMatchObject({
    status: 403,
  });
});

it('a file is for its uploader to use, and for nobody outside the order to see', async () => {
  const [orderId, other] = [await shop.place(), await shop.place()];
  const id = await uploadFile(shop, orderId, customer, aPicture(), fetch);

  for (const tried of [orderId, other]) {
    expect((await open(tried, [id])).body).toMatchObject({
      code: 'invalid-form',
      errors: [{ pointer: '/attachments/0' }],
    });
  }
  const link = await shop.get(`/v1/orders/${orderId}/attachments/${id}`, stranger);
  expect(link).toMatchObject({ status: 404, body: { code: 'order-not-found' } });
});
