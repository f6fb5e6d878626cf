import { Scale, SearchX } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useSearch } from 'wouter';
import type { DeskEntry } from '../api/types.ts';
import { addresses } from '../app/addresses.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { Link } from '../app/link.tsx';
import { readQuery } from '../app/read-query.ts';
import { useTitle } from '../app/use-title.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { buttonClass } from '../design/button.tsx';
import { focusHeading } from '../design/focus-heading.ts';
import { Message } from '../design/message.tsx';
import { ShowMore } from '../design/show-more.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { MINUTE } from '../time/units.ts';
import { useNow } from '../time/use-now.ts';
import { arrange } from './arrange.ts';
import { DeskFilters } from './desk-filters.tsx';
import { DeskHead } from './desk-head.tsx';
import { deskSearch } from './desk-search.ts';
import { DeskSkeleton } from './desk-skeleton.tsx';
import { DisputeTable } from './dispute-table.tsx';
import { useDisputes } from './use-desk.ts';

const CaseDialog = lazyPart(() => import('./case-dialog.tsx'));

/** The moderators' desk: what waits for a decision, and who is at it. */
export function DisputesPage() {
  const { query, entries } = useDisputes();
  const [opened, setOpened] = useState<DeskEntry>();
  const close = (entry: DeskEntry) => {
    setOpened(undefined);
    focusUnlessListed(entry);
  };
  useTitle(texts.desk.title, entries?.length);
  return (
    <>
      <DeskHead title={texts.desk.title} />
      {query.isPending && <DeskSkeleton />}
      {!entries && <NotLoaded error={query.error} onRetry={query.refetch} />}
      {entries?.length === 0 && (
        <Message below icon={Scale} title={texts.desk.empty} lead={texts.desk.emptyLead} />
      )}
      {entries && entries.length > 0 && (
        <Arranged entries={entries} isAll={!query.hasNextPage} onOpen={setOpened} />
      )}
      <ShowMore list={query} />
      {/* Its row may leave the list while it is worked on. */}
      <Suspense>{opened && <CaseDialog entry={opened} onClose={() => close(opened)} />}</Suspense>
    </>
  );
}

/** The row that a dialog was opened from may be gone, and the focus must not go with it. */
function focusUnlessListed({ orderId }: DeskEntry): void {
  // A dialog that closes gives the focus back first.
  setTimeout(() => {
    const row = document.querySelector(`tbody a[href="${addresses.order(orderId)}"]`);
    if (!row) focusHeading();
  });
}

interface ArrangedProps {
  readonly entries: readonly DeskEntry[];
  /** Nothing waits that has not been read. */
  readonly isAll: boolean;
  readonly onOpen: (entry: DeskEntry) => void;
}

function Arranged({ entries, isAll, onOpen }: ArrangedProps) {
  const search = deskSearch(readQuery(useSearch()));
  const { session } = useSignedIn();
  const now = useNow(MINUTE);
  const shown = arrange(entries, search, { userId: session.userId, now });
  const currencies = new Set(entries.map(({ order }) => order.price.currency));
  const isCompared = search.sort === 'stake' || search.stake !== undefined;
  const t = texts.moderation;
  return (
    <>
      <DeskFilters search={search} count={shown.length} />
      {!isAll && <p>{t.partial({ count: entries.length })}</p>}
      {isCompared && currencies.size > 1 && <p>{t.currencies}</p>}
      {shown.length > 0 ? (
        <DisputeTable entries={shown} now={now} onOpen={onOpen} />
      ) : (
        <Message below icon={SearchX} title={t.noneMatch} lead={t.noneMatchLead}>
          <Link href={addresses.desk()} className={buttonClass()} onClick={focusHeading}>
            {t.clear}
          </Link>
        </Message>
      )}
    </>
  );
}
