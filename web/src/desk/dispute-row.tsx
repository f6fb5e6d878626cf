import { BookOpen, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { partyName } from '../api/parties.ts';
import type { DeskEntry } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { TakeButton } from '../disputes/take-button.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDuration } from '../time/duration.ts';
import { formatDateTime, formatExactDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { offeredBy, stakeOf, waitsSince } from './arrange.ts';
import styles from './dispute-table.module.css';
import buttons from './row-buttons.module.css';

interface DisputeRowProps {
  readonly entry: DeskEntry;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: () => void;
}

/** One dispute to decide, and who is at it. */
export function DisputeRow({ entry, now, onOpen }: DisputeRowProps) {
  const { session } = useSignedIn();
  const money = useMoney(entry.order.price.currency);
  const { orderId, order, form, taken } = entry;
  const isMine = taken?.by.id === session.userId;
  const isOthers = taken !== undefined && !isMine;
  const t = texts.moderation;
  const open = isOthers ? t.read : t.decide;
  const OpenIcon = isOthers ? BookOpen : Scale;
  const parties = { customer: partyName(order, 'customer'), pro: partyName(order, 'pro') };
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.about}>
        <Link href={addresses.order(orderId)} className={styles.title}>
          {order.title}
        </Link>
        <span className={styles.facts}>
          {t.parties(parties)}
          <Badge tone="warning">{texts.requests.dispute.grounds[form.ground]}</Badge>
        </span>
      </th>
      <Cell label={t.waiting}>
        <Waited since={waitsSince(entry)} now={now} />
      </Cell>
      <Cell label={t.asked}>{money(form.requestedRefund)}</Cell>
      <Cell label={t.offered}>{money(offeredBy(entry))}</Cell>
      <Cell label={t.stake}>
        <strong>{money(stakeOf(entry))}</strong>
      </Cell>
      <Cell label={t.takenBy}>
        <TakenBy taken={taken} isMine={isMine} />
      </Cell>
      <td className={styles.actions}>
        <div className={buttons.buttons}>
          {!isOthers && <TakeButton request={entry} title={order.title} isMine={isMine} />}
          <Button
            look={isMine ? 'primary' : 'plain'}
            aria-haspopup="dialog"
            aria-label={t.about({ action: open, title: order.title })}
            onClick={onOpen}
          >
            <OpenIcon size={16} aria-hidden />
            {open}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** A value, with its column's name where there are no columns. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td className={styles.cell}>
      <span className={styles.label}>{label} </span>
      {children}
    </td>
  );
}

function Waited({ since, now }: { since: string; now: number }) {
  const reader = useReader();
  return (
    <time dateTime={since} title={formatExactDeadline(since, reader)}>
      {formatDuration(now - Date.parse(since), reader.locale)}
    </time>
  );
}

function TakenBy({ taken, isMine }: { taken: DeskEntry['taken']; isMine: boolean }) {
  const reader = useReader();
  const t = texts.moderation;
  if (!taken) return <span className={styles.nobody}>{t.nobody}</span>;
  const time = formatDateTime(taken.until, reader);
  return isMine ? t.byYou({ time }) : t.byOther({ who: taken.by.id, time });
}
