import { expect, type Page } from '@playwright/test';
import type { Marketplace } from '../../support/marketplace.ts';
import type { Caller } from '../../support/runner.ts';
import { sampleFiles } from '../../support/sample-files.ts';

/** A file as Playwright hands it to an input. */
export interface SampleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The smallest file of a type, or something else under its name. */
export const sampleFile = (
  name: string,
  mimeType = 'image/png',
  buffer = sampleFiles[mimeType] as Buffer,
): SampleFile => ({ name, mimeType, buffer });

/** Drops files onto the page, as from the desktop. */
export async function dropFiles(page: Page, ...files: readonly SampleFile[]): Promise<void> {
  const carried = files.map(({ buffer, ...file }) => ({ ...file, bytes: [...buffer] }));
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, mimeType, bytes } of dropped) {
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
    }
    return transfer;
  }, carried);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose files' }).waitFor();
  await dialog.dispatchEvent('dragover', { dataTransfer });
  await dialog.dispatchEvent('drop', { dataTransfer });
}

/** Uploads a file to an order, and gives its id once a form can refer to it. */
export async function uploadFile(
  market: Marketplace,
  orderId: string,
  as: Caller,
  { name, mimeType, buffer }: SampleFile,
): Promise<string> {
  const path = `/v1/orders/${orderId}/attachments`;
  const about = { fileName: name, contentType: mimeType, size: buffer.length };
  const { attachmentId, upload } = (await market.post(path, as, about)).body;
  const form = new FormData();
  for (const [field, value] of Object.entries<string>(upload.fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(buffer)]));
  const stored = await fetch(upload.url, { method: 'POST', body: form });
  if (!stored.ok) throw new Error(await stored.text());
  await expect.poll(async () => (await market.get(`${path}/${attachmentId}`, as)).status).toBe(200);
  return attachmentId;
}

/** Where the page sends files to, and loads them from. */
export const fileStore = /\/local\/files\//;
