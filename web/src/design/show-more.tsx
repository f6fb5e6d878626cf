import { texts } from '../texts/texts.ts';
import { Button } from './button.tsx';
import styles from './show-more.module.css';

interface ShowMoreProps {
  /** A list that comes in pages: passed whole, so that only what is read here has it drawn anew. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** What to call it where there is not simply more. */
  readonly label?: string | undefined;
}

/** The way to the next page of a list, while there is one. */
export function ShowMore({ list, label = texts.common.showMore }: ShowMoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
}
