import type { CheckPorts } from './check-upload.ts';
import type { Place } from './upload-store.ts';

export type VerdictPorts = Pick<CheckPorts, 'uploads' | 'files'>;

/** What a scanner has found in one version of a file. */
export interface Verdict extends Place {
  readonly version: string;
  readonly verdict: string;
}

/**
 * Takes what a scanner has found for the end of the scan. Anything but `clean` refuses the file,
 * whenever it is found: a scanner may learn later what it did not know. What it has found in another
 * version, uploaded over or before the one that counts, says nothing of it.
 * @throws Error when the scanner was quicker than `check-upload`, so that the verdict comes again
 */
export const takeVerdict = async (
  { uploads, files }: VerdictPorts,
  { version, verdict, ...place }: Verdict,
): Promise<void> => {
  const before = await uploads.find(place);
  if (!before) return;
  const { size, status } = before;
  if (!before.version) throw new Error(`The file ${place.attachmentId} has not been looked at yet`);
  if (before.version !== version) return;
  if (verdict === 'clean') {
    if (status === 'scanning') await uploads.settle({ ...before, status: 'usable' }, status);
    return;
  }
  if (status !== 'refused') {
    await uploads.settle({ ...before, status: 'refused', refusal: 'not_clean' }, status);
  }
  await files.drop({ ...place, version, size });
};
