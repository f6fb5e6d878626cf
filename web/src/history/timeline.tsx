import { useEffect, useRef, useState } from 'react';
import type { Order } from '../api/types.ts';
import { usePrinting } from '../app/use-printing.ts';
import { Button } from '../design/button.tsx';
import { RequestBlock } from '../requests/request-block.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { DayHeading } from './day-heading.tsx';
import { byDay } from './days.ts';
import { EventRow } from './event-row.tsx';
import type { HistoryItem } from './fold-history.ts';
import styles from './history.module.css';
import { shownAtFirst } from './shown-at-first.ts';

interface TimelineProps {
  /** Newest first. */
  readonly items: readonly HistoryItem[];
  readonly order: Order;
}

/** What has happened, day by day; of a long history only the newest part, until the rest is asked for. */
export function Timeline({ items, order }: TimelineProps) {
  const { timeZone } = useReader();
  const { shown, rest, showRest, place } = useFolded(items);
  return (
    <div ref={place} className={styles.days}>
      {byDay(shown, timeZone).map(({ day, items: ofDay }) => (
        <div key={day} className={styles.day}>
          <DayHeading day={day} />
          <ol className={styles.list} reversed>
            {ofDay.map((item) => (
              <Item key={keyOf(item)} item={item} order={order} />
            ))}
          </ol>
        </div>
      ))}
      {rest > 0 && (
        <div data-screen-only="">
          <Button onClick={showRest}>{texts.story.showRest({ count: rest })}</Button>
        </div>
      )}
    </div>
  );
}

function Item({ item, order }: { item: HistoryItem; order: Order }) {
  return (
    <li tabIndex={-1} className={styles.item} data-history-item="">
      {item.kind === 'request' ? (
        <RequestBlock story={item} order={order} />
      ) : (
        <EventRow entry={item.entry} order={order} />
      )}
    </li>
  );
}

const keyOf = (item: HistoryItem): string =>
  item.kind === 'request'
    ? (item.earlier[0] ?? item.latest).opened.data.requestId
    : `${item.entry.version} ${item.entry.event}`;

function useFolded(items: readonly HistoryItem[]) {
  const place = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const [isUnfolded, setUnfolded] = useState(false);
  const first = shownAtFirst(items);
  const wasFolded = useRef(!isUnfolded);
  useEffect(() => {
    // The button is gone: the focus goes to where the rest begins.
    if (isUnfolded && wasFolded.current) itemsIn(place.current)[first]?.focus();
    wasFolded.current = !isUnfolded;
  }, [isUnfolded, first]);
  const shown = isUnfolded || isPrinting ? items : items.slice(0, first);
  return {
    place,
    shown,
    rest: items.length - shown.length,
    showRest: () => setUnfolded(true),
  };
}

const itemsIn = (place: HTMLElement | null) => [
  ...(place?.querySelectorAll<HTMLElement>('[data-history-item]') ?? []),
];
