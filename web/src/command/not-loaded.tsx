import { isProblem } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { focusHeading } from '../design/focus-heading.ts';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import { failureText } from './failure-text.ts';

/** Nothing was sent that could have gone through: what is missing is only to be read. */
export const notLoadedText = (error: unknown): string =>
  isProblem(error, 'unreachable') ? texts.failures.notLoaded : failureText(error);

interface NotLoadedProps {
  readonly error: unknown;
  /** Asks for it again; given where the view has nothing else to offer. */
  readonly onRetry?: () => unknown;
}

/** Says in words why there is nothing to see. */
export function NotLoaded({ error, onRetry }: NotLoadedProps) {
  if (!error) return null;
  const retry = () => {
    onRetry?.();
    // The button goes away, and the focus must not go with it.
    focusHeading();
  };
  return (
    <Notice tone="danger" urgent>
      <p>{notLoadedText(error)}</p>
      {onRetry && <Button onClick={retry}>{texts.common.tryAgain}</Button>}
    </Notice>
  );
}
