import { type Api, bodyOf } from '../../api/client.ts';
import { isProblem, isUncertain } from '../../api/problem.ts';
import { pause } from './pause.ts';

const route = '/v1/orders/{orderId}/attachments/{attachmentId}';
const firstPauseMs = 300;
const longestPauseMs = 3_000;
const patienceMs = 60_000;

/** The service has not looked at the file in time. It may still do so. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** A file of an order. */
export interface FilePlace {
  readonly orderId: string;
  readonly attachmentId: string;
}

/**
 * Waits until the service has looked at a file and forms can refer to it.
 * @throws Problem `attachment-refused`, NotReady, or the signal's reason
 */
export async function untilUsable(api: Api, path: FilePlace, signal: AbortSignal): Promise<void> {
  const end = Date.now() + patienceMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    try {
      const params = { path };
      await bodyOf(api.GET(route, { params, signal }));
      return;
    } catch (error) {
      if (!isUncertain(error) && !isProblem(error, 'attachment-not-ready')) throw error;
    }
    if (Date.now() >= end) throw new NotReady('The file has not been looked at');
    await pause(pauseMs * (1 + Math.random() / 4), signal);
  }
}
