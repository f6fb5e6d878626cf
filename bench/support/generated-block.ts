const marks = (name: string) =>
  [`<!-- ${name}: made by the bench -->`, `<!-- ${name}: end -->`] as const;

/** The document with another text between those marks. @throws Error if there are none */
export const withBlock = (document: string, name: string, text: string): string => {
  const { start, end } = boundsOf(document, name);
  return `${document.slice(0, start)}\n\n${text}\n\n${document.slice(end)}`;
};

const boundsOf = (document: string, name: string) => {
  const [first, last] = marks(name);
  const start = document.indexOf(first) + first.length;
  const end = document.indexOf(last);
  if (start < first.length || end < start) throw new Error(`The document has no block ${name}`);
  return { start, end };
};
