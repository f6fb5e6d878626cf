import { type FieldError, isProblem } from '../../api/problem.ts';
import { failureText } from '../../command/failure-text.ts';
import { texts } from '../../texts/texts.ts';
import { Stalled } from './send-form.ts';
import { NotReady } from './until-usable.ts';

/** Why a file was not uploaded, and whether trying again may help. */
export interface UploadFailure {
  readonly reason: string;
  readonly canRetry: boolean;
}

/** `name` is the file's. */
export function uploadFailure(error: unknown, name: string): UploadFailure {
  const [fault] = isProblem(error) ? error.errors : [];
  if (fault) return { reason: faultReason(fault, name), canRetry: false };
  return { reason: reasonOf(error), canRetry: !isProblem(error, 'attachment-refused') };
}

function faultReason({ pointer, code }: FieldError, name: string): string {
  if (pointer === '/fileName') return texts.files.nameTooLong({ name });
  if (pointer === '/contentType') return texts.files.wrongType({ name });
  const isRefused = code === 'file-not-clean' || code === 'file-wrong-content';
  return isRefused ? texts.faults[code] : texts.refusals['attachment-refused'];
}

function reasonOf(error: unknown): string {
  if (isProblem(error, 'unreachable')) return texts.files.interrupted;
  if (error instanceof Stalled) return texts.files.stalled;
  if (error instanceof NotReady) return texts.files.notChecked;
  return failureText(error);
}
