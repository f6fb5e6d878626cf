import type { DomainEvent } from '../../../lambdas/application/domain-event.ts';
import { keepAttachments } from '../../../lambdas/application/keep-attachments.ts';
import type { Upload } from '../../../lambdas/domain/upload.ts';
import { anUpload, attachmentId, SHOWN } from '../../support/an-upload.ts';
import { inMemoryUploads } from '../../support/in-memory/uploads.ts';
import { ORDER_ID } from '../../support/orders.ts';

const keeping = async (data: object, ...uploads: readonly Upload[]) => {
  const kept: string[] = [];
  const keep = async ({ version }: { readonly version: string }) => {
    kept.push(version);
  };
  const event = { orderId: ORDER_ID, data } as DomainEvent;
  await keepAttachments({ uploads: inMemoryUploads(...uploads), files: { keep } }, event);
  return kept;
};

it.each(['form', 'response', 'resolution'])(
  'keeps every file that a %s refers to',
  async (where) => {
    const second = { ...SHOWN, attachmentId: attachmentId(2) };
    const data = { [where]: { attachments: [SHOWN, second] } };

    const kept = await keeping(
      data,
      anUpload({ version: 'v1' }),
      anUpload({ attachmentId: attachmentId(2), version: 'v2' }),
    );

    expect(kept).toEqual(['v1', 'v2']);
  },
);

it('keeps nothing of an event without files', async () => {
  expect(await keeping({ form: { question: 'How far?' } })).toEqual([]);
  expect(await keeping({})).toEqual([]);
});

it('leaves alone what a scanner has refused since', async () => {
  const data = { form: { attachments: [SHOWN] } };

  expect(await keeping(data, anUpload({ status: 'refused' }))).toEqual([]);
});

it('says so when a file that a form refers to is not known', async () => {
  await expect(keeping({ form: { attachments: [SHOWN] } })).rejects.toThrow(attachmentId());
});
