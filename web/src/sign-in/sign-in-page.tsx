import { getRouteApi, Navigate } from '@tanstack/react-router';
import { use } from 'react';
import { texts } from '../texts/texts.ts';
import { useTitle } from '../app/use-title.ts';
import { SignedInContext } from './session-context.tsx';
import { useSignIn } from './sign-in-context.tsx';
import styles from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  useTitle(texts.signIn.title);
  const { returnTo } = route.useSearch();
  const { signIn, onSignedIn } = useSignIn();
  const signedIn = use(SignedInContext);
  if (signedIn) return <Navigate to={returnTo} replace />;
  return (
    <section className={styles.card} aria-labelledby="sign-in">
      <h1 id="sign-in">{texts.signIn.title}</h1>
      <p className={styles.lead}>{texts.signIn.lead}</p>
      <signIn.View returnTo={returnTo} onSignedIn={onSignedIn} />
    </section>
  );
}
