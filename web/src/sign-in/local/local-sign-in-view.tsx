import { useState } from 'react';
import { Avatar } from '../../design/avatar.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { texts } from '../../texts/texts.ts';
import type { SignInViewProps } from '../sign-in.ts';
import { useAction } from '../use-action.ts';
import { createExampleOrders } from './example-orders.ts';
import { signInAs } from './local-session.ts';
import styles from './local-sign-in.module.css';
import { CUSTOMER, PEOPLE, type Person, PRO } from './people.ts';

/** The runner's way of signing in: be whom you like. */
export default function LocalSignInView({ onSignedIn }: SignInViewProps) {
  const signIn = useAction(async (person: Person) => onSignedIn(await signInAs(person)));
  return (
    <>
      <p className={styles.hint}>{texts.local.lead}</p>
      <ul className={styles.people} aria-label={texts.local.title}>
        {PEOPLE.map((person) => (
          <li key={person.userId}>
            <button
              type="button"
              className={styles.person}
              onClick={() => void signIn.start(person)}
            >
              <Avatar id={person.userId} name={person.name} size="large" />
              <span>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.role}>{texts.local.roles[person.role]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {signIn.failed && (
        <Notice tone="danger" urgent>
          {texts.local.failed}
        </Notice>
      )}
      <Examples />
    </>
  );
}

function Examples() {
  const [count, setCount] = useState(0);
  const create = useAction(async () => setCount(await createExampleOrders()));
  return (
    <section className={styles.examples} aria-labelledby="examples">
      <h2 id="examples">{texts.local.examples}</h2>
      <p className={styles.hint}>
        {texts.local.examplesLead({ customer: CUSTOMER.name, pro: PRO.name })}
      </p>
      <Button wide busy={create.busy} onClick={() => void create.start()}>
        {texts.local.create}
      </Button>
      <div role="status">
        {create.failed ? (
          <Notice tone="danger">{texts.local.failed}</Notice>
        ) : (
          count > 0 && texts.local.created({ count })
        )}
      </div>
    </section>
  );
}
