import { isProblem } from '../../api/problem.ts';
import { failureText } from '../../command/failure-text.ts';
import { texts } from '../../texts/texts.ts';
import { Stalled } from './send-form.ts';
import { NotReady } from './until-usable.ts';

/** Why a file was not uploaded, and whether trying again may help. */
export interface UploadFailure {
  readonly reason: string;
  readonly canRetry: boolean;
}

export function uploadFailure(error: unknown): UploadFailure {
  if (isProblem(error, 'attachment-refused')) return { reason: error.message, canRetry: false };
  const [fault] = isProblem(error) ? error.errors : [];
  if (fault) return { reason: fault.detail, canRetry: false };
  return { reason: reasonOf(error), canRetry: true };
}

function reasonOf(error: unknown): string {
  if (isProblem(error, 'unreachable')) return texts.files.interrupted;
  if (error instanceof Stalled) return texts.files.stalled;
  if (error instanceof NotReady) return texts.files.notChecked;
  return failureText(error);
}
