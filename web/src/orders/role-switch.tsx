import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orderCountsQuery } from '../api/queries.ts';
import type { OrdersView, Party } from '../api/types.ts';
import { Count } from '../design/count.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './orders-page.module.css';

/** The two sides that somebody can be on, and how many orders wait for them on each. */
export function RoleSwitch({ view }: { readonly view: OrdersView | undefined }) {
  const { asCustomer, asPro, roleLabel } = texts.orders;
  return (
    <nav aria-label={roleLabel} className={styles.roles}>
      <Side side="customer" view={view} label={asCustomer} />
      <Side side="pro" view={view} label={asPro} />
    </nav>
  );
}

interface SideProps {
  readonly side: Party;
  readonly view: OrdersView | undefined;
  readonly label: string;
}

function Side({ side, view, label }: SideProps) {
  const { api } = useSignedIn();
  // Counted elsewhere: by the list, and for the tab's title.
  const { data } = useQuery({ ...orderCountsQuery(api, side), enabled: false });
  const count = data?.['needs-answer'] ?? 0;
  return (
    <Link to="/orders" search={{ role: side, ...(view && { view }) }} className={styles.role}>
      {label}
      {count > 0 && (
        <Count count={count} label={texts.orderViews.needYou({ count })} tone="warning" />
      )}
    </Link>
  );
}
