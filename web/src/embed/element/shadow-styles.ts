/** The style sheets of all parts that have been loaded, in the order in which they came. */
const sheets: CSSStyleSheet[] = [];
const roots = new Set<ShadowRoot>();

/**
 * Takes a style sheet into every shadow root that there is and will be. Not as a `<style>`: the
 * content security policy of the page around may refuse those, and has no say in adopted ones.
 */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.push(sheet);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
}

/** Styles a shadow root from now on; what comes back ends it. */
export function styled(root: ShadowRoot): () => void {
  roots.add(root);
  root.adoptedStyleSheets = [...sheets];
  return () => roots.delete(root);
}
