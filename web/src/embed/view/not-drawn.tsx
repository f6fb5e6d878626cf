import type { FallbackProps } from 'react-error-boundary';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { texts } from '../../texts/texts.ts';

/** Where drawing fails, the page around stays as it is, and the reader can have it drawn anew. */
export function NotDrawn({ resetErrorBoundary }: FallbackProps) {
  return (
    <Notice tone="danger" urgent>
      <p>{texts.failures.unexpected}</p>
      <Button onClick={resetErrorBoundary}>{texts.common.tryAgain}</Button>
    </Notice>
  );
}
