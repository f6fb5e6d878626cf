import { takeVerdict, type Verdict } from '../application/take-verdict.ts';
import { verdictPorts } from '../runtime/file-ports.ts';
import { parsedMessage } from '../runtime/parsed-message.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';

const ports = verdictPorts();

/** Takes in what a scanner has found in a file. */
export const handler = messageByMessage(({ body }) =>
  takeVerdict(ports, parsedMessage<{ readonly detail: Verdict }>(body).detail),
);
