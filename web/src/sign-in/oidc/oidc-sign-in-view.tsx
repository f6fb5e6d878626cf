import { useEffect } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { texts } from '../../texts/texts.ts';
import type { SignInViewProps } from '../sign-in.ts';
import { useAction } from '../use-action.ts';

/** Once the view is there, and most likely before anybody has read it. */
const PREPARED_AFTER_MS = 500;

/** Sends the reader to the provider's own sign-in page. */
export default function OidcSignInView({ signIn, returnTo }: SignInViewProps) {
  useEffect(() => {
    const timer = setTimeout(() => signIn.prepare?.(), PREPARED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [signIn]);
  const leave = useAction(async () => signIn.leave?.(returnTo));
  return (
    <>
      <Button look="primary" wide busy={leave.busy} onClick={() => void leave.start()}>
        {texts.signIn.button}
      </Button>
      {leave.failed && (
        <Notice tone="danger" urgent>
          {texts.signIn.failed}
        </Notice>
      )}
    </>
  );
}
