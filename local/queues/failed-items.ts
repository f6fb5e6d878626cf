/** Which of a batch a function reports as failed; a report that Lambda cannot read fails all. */
export function failedItems(ids: readonly string[], result: unknown): ReadonlySet<string> {
  const { batchItemFailures: failures = [] } = (result ?? {}) as {
    readonly batchItemFailures?: readonly { readonly itemIdentifier?: string }[] | null;
  };
  const failed = (failures ?? []).map(({ itemIdentifier = '' }) => itemIdentifier);
  return new Set(failed.every((id) => ids.includes(id)) ? failed : ids);
}
