import { Button } from '../../design/button.tsx';
import { texts } from '../../texts/texts.ts';
import { useAction } from '../use-action.ts';

/** Sends the reader to the provider's own sign-in page. */
export function OidcSignInView({ onSignIn }: { onSignIn: () => Promise<void> }) {
  const signIn = useAction(onSignIn);
  return (
    <>
      <Button look="primary" wide busy={signIn.busy} onClick={() => signIn.start()}>
        {texts.signIn.button}
      </Button>
      {signIn.failed && <p role="alert">{texts.signIn.failed}</p>}
    </>
  );
}
