import { Notice } from '../design/notice.tsx';
import { failureText } from './failure-text.ts';

/** Says in words why the last command failed. */
export function FailureNotice({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="danger" urgent>
      {failureText(error)}
    </Notice>
  );
}
