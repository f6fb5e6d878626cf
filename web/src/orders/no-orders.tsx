import { Archive, BadgeCheck, Coffee, Inbox, type LucideIcon, SearchX, Timer } from 'lucide-react';
import type { OrdersSearch, OrdersView } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { texts } from '../texts/texts.ts';

const ICONS: Readonly<Record<OrdersView, LucideIcon>> = {
  'needs-answer': BadgeCheck,
  waiting: Coffee,
  late: Timer,
  running: Inbox,
  ended: Archive,
  all: Inbox,
};

interface NoOrdersProps extends OrdersSearch {
  /** Whether there are older orders in which nobody has looked yet. */
  readonly isOlderNext: boolean;
  /** Whether other views have some. */
  readonly hasOthers: boolean;
}

/** Says in words that a view is empty, and leads on where there is something. */
export function NoOrders({ role, view = 'all', q, isOlderNext, hasOthers }: NoOrdersProps) {
  const { seeAll, olderLead, nothingFound, nothingFoundLead } = texts.orderViews;
  const said = q
    ? { title: nothingFound({ text: q }), lead: nothingFoundLead }
    : wordsOf({ role, view });
  return (
    <Message
      below
      icon={q ? SearchX : ICONS[view]}
      title={said.title}
      lead={isOlderNext ? olderLead : said.lead}
    >
      {(hasOthers || q) && (
        <Link href={addresses.orders({ role })} className={buttonClass()}>
          {seeAll}
        </Link>
      )}
    </Message>
  );
}

function wordsOf({ role, view = 'all' }: OrdersSearch): { title: string; lead: string } {
  const { empty, emptyLead } = texts.orderViews;
  if (view !== 'all') return { title: empty[view], lead: emptyLead[view] };
  const { emptyCustomer, emptyPro, emptyLead: lead } = texts.orders;
  return { title: role === 'customer' ? emptyCustomer : emptyPro, lead };
}
