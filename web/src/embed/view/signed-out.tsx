import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { texts } from '../../texts/texts.ts';

/** The page around has no token that the service takes. */
export function SignedOut({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice tone="warning" urgent>
      <p>{texts.embed.signedOut}</p>
      <Button onClick={onRetry}>{texts.common.tryAgain}</Button>
    </Notice>
  );
}
