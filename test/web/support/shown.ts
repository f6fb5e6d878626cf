/** All that the page shows and tells a screen reader: texts, names and descriptions. */
export function shown(place: Element = document.body): readonly string[] {
  const attributes = ['aria-label', 'title', 'alt', 'placeholder'];
  const texts = [...place.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? ''),
    ...attributes.map((name) => element.getAttribute(name) ?? ''),
  ]);
  return texts.map((text) => text.trim()).filter(Boolean);
}
