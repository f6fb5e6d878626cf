import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(changed: () => void): () => void {
  const tell = (event: Event) => {
    isPrinting = event.type === 'beforeprint';
    changed();
  };
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}

/** Whether the page is being put on paper, where nothing can be unfolded any more. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
