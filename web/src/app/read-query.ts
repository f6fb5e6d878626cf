/** What stands behind the question mark, by name; it may be whatever somebody has typed. */
export type AddressValues = Readonly<Partial<Record<string, string>>>;

export const readQuery = (query: string): AddressValues =>
  Object.fromEntries(new URLSearchParams(query));
