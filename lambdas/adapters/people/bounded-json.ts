/**
 * The JSON of a reply of at most so many bytes: more is not read, so that nobody else's mistake fills
 * our memory.
 * @throws Error when it is longer, or no JSON
 */
export const boundedJson = async ({ body }: Response, maxBytes: number): Promise<unknown> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(`it answered more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
};
