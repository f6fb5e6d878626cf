import { useEffect } from 'react';
import { Button } from '../../design/button.tsx';
import { texts } from '../../texts/texts.ts';
import type { SignInViewProps } from '../sign-in.ts';
import { useAction } from '../use-action.ts';

/** Sends the reader to the provider's own sign-in page. */
export default function OidcSignInView({ signIn, returnTo }: SignInViewProps) {
  useEffect(() => signIn.prepare?.(), [signIn]);
  const leave = useAction(async () => signIn.leave?.(returnTo));
  return (
    <>
      <Button look="primary" wide busy={leave.busy} onClick={() => void leave.start()}>
        {texts.signIn.button}
      </Button>
      {leave.failed && <p role="alert">{texts.signIn.failed}</p>}
    </>
  );
}
