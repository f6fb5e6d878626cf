import { useEffect, useRef } from 'react';
import type { OrderCounts, OrdersSearch, OrdersView } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { Count } from '../design/count.tsx';
import { texts } from '../texts/texts.ts';
import { ORDERS_VIEWS } from './orders-search.ts';
import styles from './view-tabs.module.css';

interface ViewTabsProps extends OrdersSearch {
  readonly counts: OrderCounts | undefined;
  /** Older orders may be in a view as well. */
  readonly isCut: boolean;
}

/** What somebody should look at. */
const TONES: Readonly<Partial<Record<OrdersView, 'warning' | 'danger'>>> = {
  'needs-answer': 'warning',
  late: 'danger',
};

/** The views of one side's orders with what is in each: links, so that a view can be kept. */
export function ViewTabs({ role, view: shown, q, counts, isCut }: ViewTabsProps) {
  const tabs = useRef<HTMLElement>(null);
  const isCounted = counts !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is shown, or has got wider
  useEffect(() => {
    // Whoever goes through them by keyboard is not taken back to where they came from.
    const tab =
      tabs.current?.querySelector(':focus') ?? tabs.current?.querySelector('[aria-current]');
    if (tab) bringIntoSight(tab);
  }, [shown, isCounted]);
  return (
    <nav aria-label={texts.orderViews.label} className={styles.tabs} ref={tabs}>
      {ORDERS_VIEWS.map((view) => (
        <Link
          key={view}
          href={addresses.orders({ role, ...(view !== 'all' && { view }), ...(q && { q }) })}
          isCurrent={view === (shown ?? 'all')}
          className={styles.tab}
          onFocus={({ currentTarget }) => bringIntoSight(currentTarget)}
        >
          {texts.orderViews.names[view]}
          {counts && (
            <Count
              count={counts[view]}
              isLeast={isCut}
              tone={counts[view] > 0 ? TONES[view] : undefined}
            />
          )}
        </Link>
      ))}
    </nav>
  );
}

/** The whole of it: browsers leave what has the focus cut off, as long as some of it is seen. */
function bringIntoSight(tab: Element): void {
  tab.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}
