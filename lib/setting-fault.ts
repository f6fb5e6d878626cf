/** What is said of a bad setting: the value, and what to write instead. */
export const or = (fix: string) => ({
  error: ({ input }: { input?: unknown }) => `${JSON.stringify(input)} will not do: ${fix}`,
});
