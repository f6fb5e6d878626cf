import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '../design/button.tsx';
import { texts } from '../texts/texts.ts';
import styles from './orders-page.module.css';

interface ShowMoreProps {
  /** Of the list: passed whole, so that only what is read here has it drawn anew. */
  readonly query: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  /** What to call it where there is not simply more. */
  readonly label?: string | undefined;
}

/** The way to the next page of a list, while there is one. */
export function ShowMore({ query, label = texts.common.showMore }: ShowMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
}
