import { isProblem } from '../api/problem.ts';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import { failureText } from './failure-text.ts';

/** Nothing was sent that could have gone through: what is missing is only to be read. */
export const notLoadedText = (error: unknown): string =>
  isProblem(error, 'unreachable') ? texts.failures.notLoaded : failureText(error);

/** Says in words why there is nothing to see. */
export function NotLoaded({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Notice tone="danger" urgent>
      {notLoadedText(error)}
    </Notice>
  );
}
