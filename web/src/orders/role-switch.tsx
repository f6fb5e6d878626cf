import { useQuery } from '@tanstack/react-query';
import { orderCountsQuery } from '../api/orders-queries.ts';
import type { OrdersSearch, OrdersView, Party } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { Count } from '../design/count.tsx';
import styles from '../design/segments.module.css';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

/** The two sides that somebody can be on, and how many orders wait for them on each. */
export function RoleSwitch({ role, view }: OrdersSearch) {
  const { asCustomer, asPro, roleLabel } = texts.orders;
  return (
    <nav aria-label={roleLabel} className={styles.segments}>
      <Side side="customer" shown={role} view={view} label={asCustomer} />
      <Side side="pro" shown={role} view={view} label={asPro} />
    </nav>
  );
}

interface SideProps {
  readonly side: Party;
  /** The side that one looks at. */
  readonly shown: Party;
  readonly view: OrdersView | undefined;
  readonly label: string;
}

function Side({ side, shown, view, label }: SideProps) {
  const { api } = useSignedIn();
  // Counted elsewhere: by the list, and for the tab's title.
  const { data } = useQuery({ ...orderCountsQuery(api, side), enabled: false });
  const count = data?.['needs-answer'] ?? 0;
  return (
    <Link
      href={addresses.orders({ role: side, ...(view && { view }) })}
      isCurrent={side === shown}
      className={styles.segment}
    >
      {label}
      {count > 0 && (
        <Count count={count} label={texts.orderViews.needYou({ count })} tone="warning" />
      )}
    </Link>
  );
}
