import type { Marketplace, Service } from './marketplace.ts';
import type { Caller } from './runner.ts';

/** What somebody wants to upload, and what they say of it. */
export interface SampleFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly contents: Uint8Array<ArrayBuffer>;
}

/** A picture of one pixel, with some bytes behind it that no two pictures share. */
export const aPicture = (number = 0, length = 5000): SampleFile => ({
  fileName: `hall ${number}.png`,
  contentType: 'image/png',
  contents: new Uint8Array(Buffer.concat([png, Buffer.alloc(length, number)])),
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Text that says it is a picture. */
export const aLie: SampleFile = {
  fileName: 'hall.png',
  contentType: 'image/png',
  contents: new Uint8Array(Buffer.from('This is no picture at all.')),
};

/** How a test sends a form; as `fetch` does. */
type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

interface StartedUpload {
  readonly attachmentId: string;
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** Says that a file is coming. @throws Error when the service does not want it */
export const startUpload = async (
  shop: Marketplace<Service>,
  orderId: string,
  as: Caller,
  { contents, ...said }: SampleFile,
): Promise<StartedUpload> => {
  const body = { ...said, size: contents.length };
  const reply = await shop.post(`/v1/orders/${orderId}/attachments`, as, body);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
};

/** Sends the contents to where the service has said. */
export const sendFile = async (
  { upload }: StartedUpload,
  contents: Uint8Array<ArrayBuffer>,
  send: Send = fetch,
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([contents]), 'file');
  // Encoded here, because not every `fetch` knows this `FormData`.
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  return send(upload.url, {
    method: 'POST',
    headers,
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
};

/** Uploads a file and returns its id. @throws Error when it is not taken */
export const uploadFile = async (
  shop: Marketplace<Service>,
  orderId: string,
  as: Caller,
  file: SampleFile,
  send?: Send,
): Promise<string> => {
  const started = await startUpload(shop, orderId, as, file);
  const sent = await sendFile(started, file.contents, send);
  if (sent.status !== 204) throw new Error(await sent.text());
  return started.attachmentId;
};
