import { Suspense, useMemo } from 'react';
import { useSearch } from 'wouter';
import { lazyPart } from '../app/lazy-part.ts';
import { readQuery } from '../app/read-query.ts';
import { returnPath } from '../app/return-path.ts';
import { useTitle } from '../app/use-title.ts';
import { texts } from '../texts/texts.ts';
import { useSignIn } from './sign-in-context.tsx';
import styles from './sign-in-page.module.css';

export function SignInPage() {
  useTitle(texts.signIn.title);
  const { returnTo } = readQuery(useSearch());
  const { signIn, onSignedIn } = useSignIn();
  const View = useMemo(() => lazyPart(signIn.loadView), [signIn]);
  return (
    <section className={styles.card} aria-labelledby="sign-in">
      <h1 id="sign-in" tabIndex={-1}>
        {texts.signIn.title}
      </h1>
      <p className={styles.lead}>{texts.signIn.lead}</p>
      <Suspense>
        <View signIn={signIn} returnTo={returnPath(returnTo)} onSignedIn={onSignedIn} />
      </Suspense>
    </section>
  );
}
