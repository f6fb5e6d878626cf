import { useLocation, useSearch } from 'wouter';
import { addresses } from '../app/addresses.ts';
import { readQuery } from '../app/read-query.ts';
import { useTitle } from '../app/use-title.ts';
import { AwayButton } from '../availability/away-button.tsx';
import { texts } from '../texts/texts.ts';
import { OrderList } from './order-list.tsx';
import styles from './orders-page.module.css';
import { ordersSearch, withSearch } from './orders-search.ts';
import { RoleSwitch } from './role-switch.tsx';
import { SearchField } from './search-field.tsx';
import { useFoundTold } from './use-found-told.ts';
import { useOrders } from './use-orders.ts';
import { ViewTabs } from './view-tabs.tsx';

/** The reader's orders on one of the two sides: a view of them, and what is searched. */
export function OrdersPage() {
  useTitle(texts.orders.title);
  const search = ordersSearch(readQuery(useSearch()));
  const [, navigate] = useLocation();
  const found = useOrders(search);
  const { role, view = 'all', q } = search;
  const { query, counts, isCut } = found;
  useFoundTold(q, query.isPlaceholderData ? undefined : counts?.[view]);
  // A search is one step back, however often it was changed. It is typed while one may go elsewhere.
  const searchFor = (text: string | undefined) => {
    const now = ordersSearch(readQuery(window.location.search));
    navigate(addresses.orders(withSearch(now, text)), { replace: now.q !== undefined });
  };
  return (
    <>
      <div className={styles.head}>
        <h1 tabIndex={-1}>{texts.orders.title}</h1>
        <AwayButton />
        <RoleSwitch {...search} />
        <div className={styles.search}>
          <SearchField key={role} q={q} onSearch={searchFor} />
        </div>
      </div>
      <ViewTabs {...search} counts={counts} isCut={isCut} />
      <OrderList search={search} found={found} />
    </>
  );
}
