import type { Page } from '@playwright/test';

/** All that a page shows and tells a screen reader: texts, names and descriptions. */
export const shownOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'alt', 'placeholder'];
    const texts = [...document.body.querySelectorAll('*')]
      .filter((element) => !element.matches('script, noscript'))
      .flatMap((element) => [
        ...[...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? ''),
        ...attributes.map((name) => element.getAttribute(name) ?? ''),
      ]);
    return [document.title, ...texts].map((text) => text.trim()).filter(Boolean);
  });

/** What is too wide for the page, or is cut off by what it stands in. */
export const cutOffOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isHidden = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || isHidden(element.parentElement));
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
    const isCut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && !scrolls(element) && (left < -0.5 || right > window.innerWidth + 0.5);
    };
    const clips = (element: Element) =>
      ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !isHidden(element) && (isCut(element) || clips(element)))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent}`);
  });
