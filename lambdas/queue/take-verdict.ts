import { takeVerdict } from '../application/take-verdict.ts';
import { verdictPorts } from '../runtime/file-ports.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';
import { queuedVerdict } from '../runtime/queued-verdict.ts';

const ports = verdictPorts();

/** Takes in what a scanner has found in a file. */
export const handler = messageByMessage(({ body }) => takeVerdict(ports, queuedVerdict(body)));
