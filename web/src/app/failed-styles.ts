/** What is lost this often is done without: other parts do not wait for it for ever. */
const MOST_LOSSES = 4;

const failed = new Set<HTMLLinkElement>();
const losses = new Map<string, number>();
let reloading: Promise<void> | undefined;

/** Those of the build, which Vite marks so; the page does without a brand's. */
const OF_PARTS = 'link[rel="stylesheet"][crossorigin]';

/** Has style sheets that could not be loaded taken out of the page, to be loaded anew. */
export function watchStyles(): void {
  const takeOut = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement && target.matches(OF_PARTS))) return;
    target.remove();
    const times = (losses.get(target.href) ?? 0) + 1;
    losses.set(target.href, times);
    if (times < MOST_LOSSES) failed.add(target);
  };
  // What an element fails to load is told to it alone: it can only be seen on its way there.
  document.addEventListener('error', takeOut, { capture: true });
}

/**
 * Loads anew what has failed, if anything: Vite tries a style sheet once, and a part of the page
 * that is tried again would come without its looks. Rejects where one fails again.
 */
export function reloadStyles(): Promise<void> {
  reloading ??= reloadAll().finally(() => {
    reloading = undefined;
  });
  return reloading;
}

async function reloadAll(): Promise<void> {
  const links = [...failed];
  failed.clear();
  const outcomes = await Promise.allSettled(links.map(reload));
  if (outcomes.some(({ status }) => status === 'rejected')) throw new Error('Styles are missing');
}

function reload(old: HTMLLinkElement): Promise<Event> {
  const link = old.cloneNode() as HTMLLinkElement;
  return new Promise((loaded, lost) => {
    link.addEventListener('load', loaded);
    link.addEventListener('error', lost);
    document.head.append(link);
  });
}
