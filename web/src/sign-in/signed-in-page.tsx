import { CloudAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { texts } from '../texts/texts.ts';
import { useSignIn } from './sign-in-context.tsx';

/** Where the provider sends the reader back to; the code it sent along works once. */
export function SignedInPage() {
  const { signIn, onSignedIn } = useSignIn();
  const [, navigate] = useLocation();
  const started = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const complete = signIn.complete?.() ?? Promise.reject(new Error('Not signed in here'));
    complete.then(
      ({ session, returnTo }) => {
        onSignedIn(session);
        navigate(returnTo, { replace: true });
      },
      () => setFailed(true),
    );
  }, [signIn, onSignedIn, navigate]);
  return failed ? (
    <Message icon={CloudAlert} title={texts.signIn.failedTitle} lead={texts.signIn.failedLead}>
      <a href="/" className={buttonClass()}>
        {texts.common.tryAgain}
      </a>
    </Message>
  ) : (
    <Message title={texts.signIn.completing} />
  );
}
