import { EntryList } from '../form/entry-list.tsx';
import { TextField } from '../form/fields.tsx';
import type { FormValues } from '../form/form-values.ts';
import { texts } from '../texts/texts.ts';

/** What either side of a dispute shows for it. */
export const evidenceOf = (values: FormValues) =>
  values.list('/evidence', (entry) => ({
    description: values.text(`${entry}/description`),
    url: values.text(`${entry}/url`)?.trim(),
  }));

export function EvidenceFields() {
  const t = texts.dispute;
  return (
    <EntryList
      pointer="/evidence"
      most={10}
      legend={t.evidence}
      texts={{
        entry: t.evidenceEntry,
        add: t.addEvidence,
        remove: t.remove,
        removeEntry: t.removeEvidence,
      }}
    >
      {(entry) => (
        <>
          <TextField pointer={`${entry}/description`} label={t.evidenceDescription} />
          <TextField
            pointer={`${entry}/url`}
            label={t.evidenceUrl}
            help={t.evidenceUrlHelp}
            isUrl
            optional
          />
        </>
      )}
    </EntryList>
  );
}
