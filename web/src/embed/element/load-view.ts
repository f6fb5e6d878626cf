import { loadTexts } from '../../texts/texts.ts';
import { hostLanguage } from './host-language.ts';
import { loadBrand } from './load-brand.ts';

type Show = typeof import('../view/view.tsx').show;

let loading: Promise<Show> | undefined;

/**
 * Loads all that is needed to show an order, once for all elements of a page: texts in the language of the first
 * one, then the view, whose modules read them. What has failed is tried again by the next call.
 */
export function loadView(element: HTMLElement): Promise<Show> {
  loading ??= load(element).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(element: HTMLElement): Promise<Show> {
  await loadTexts(hostLanguage(element));
  const [{ show }] = await Promise.all([import('../view/view.tsx'), loadBrand()]);
  return show;
}
