import { checkUpload } from '../application/check-upload.ts';
import { checkPorts, storedVersions } from '../runtime/file-ports.ts';
import { parsedMessage } from '../runtime/parsed-message.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';

const ports = checkPorts();

/** Looks at what was uploaded, before any form may refer to it. */
export const handler = messageByMessage(async ({ body }) => {
  for (const stored of storedVersions(parsedMessage(body))) await checkUpload(ports, stored);
});
