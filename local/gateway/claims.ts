/** A verified token's claims. */
export type Claims = Readonly<Record<string, unknown>>;

/** An HTTP API passes every claim as a string; a list becomes `[a b]`. */
export function claimsAsStrings(claims: Claims): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asString(value)]));
}

function asString(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asString).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
