import { partyName, partyOf } from '../api/parties.ts';
import type { Order, Party } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { ActorAvatar } from './actor-avatar.tsx';
import styles from './parties.module.css';

/** Who has bought, and who does the work. */
export function Parties({ order }: { order: Order }) {
  return (
    <ul className={styles.parties}>
      <PartyLine order={order} party="customer" />
      <PartyLine order={order} party="pro" />
    </ul>
  );
}

function PartyLine({ order, party }: { order: Order; party: Party }) {
  const { userId } = useSignedIn().session;
  const t = texts.story.parties[party];
  return (
    <li className={styles.party}>
      <ActorAvatar order={order} role={party} size="large" />
      <p>
        <span className={styles.role}>{partyOf(order, userId) === party ? t.you : t.they}</span>{' '}
        <bdi className={styles.name}>{partyName(order, party)}</bdi>
      </p>
    </li>
  );
}
