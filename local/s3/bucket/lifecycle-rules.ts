import type { ObjectVersion } from '../objects/object-version.ts';

export interface LifecycleRule {
  readonly Id?: string;
  readonly Status: string;
  readonly Prefix?: string;
  readonly TagFilters?: readonly { readonly Key: string; readonly Value: string }[];
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly ExpiredObjectDeleteMarker?: boolean;
  /** There is nothing to do for it: uploads in parts are not played. */
  readonly AbortIncompleteMultipartUpload?: object;
}

const known = new Set([
  'AbortIncompleteMultipartUpload',
  'ExpirationInDays',
  'ExpiredObjectDeleteMarker',
  'Id',
  'NoncurrentVersionExpiration',
  'Prefix',
  'Status',
  'TagFilters',
]);

const dayMs = 24 * 3600 * 1000;

/** What is to become of a version: an expired object gets a marker, the rest is removed for good. */
export type Fate = 'mark' | 'remove' | 'stay';

/** @throws Error for a part of a rule whose meaning the runner does not know */
export function checkRule(rule: LifecycleRule): void {
  const { NoncurrentDays: _, ...others } = rule.NoncurrentVersionExpiration ?? {};
  const strange = [...Object.keys(rule).filter((name) => !known.has(name)), ...Object.keys(others)];
  if (strange.length === 0) return;
  throw new Error(`the local runner does not know ${strange} of a life-cycle rule`);
}

/** @param isAlone whether the object has no other version */
export function fateOf(
  version: ObjectVersion,
  isAlone: boolean,
  rules: readonly LifecycleRule[],
  now: number,
): Fate {
  const fates = rules
    .filter((rule) => rule.Status === 'Enabled' && isFor(rule, version))
    .map((rule) => fateBy(rule, version, isAlone, now));
  return fates.find((fate) => fate === 'remove') ?? fates.find((fate) => fate === 'mark') ?? 'stay';
}

function fateBy(rule: LifecycleRule, version: ObjectVersion, isAlone: boolean, now: number): Fate {
  const { replacedAt, createdAt, isDeleteMarker } = version;
  if (replacedAt !== undefined) {
    const days = rule.NoncurrentVersionExpiration?.NoncurrentDays;
    return isOver(replacedAt, days, now) ? 'remove' : 'stay';
  }
  if (isDeleteMarker) return isAlone && rule.ExpiredObjectDeleteMarker ? 'remove' : 'stay';
  return isOver(createdAt, rule.ExpirationInDays, now) ? 'mark' : 'stay';
}

function isFor({ Prefix = '', TagFilters = [] }: LifecycleRule, { key, tags }: ObjectVersion) {
  return key.startsWith(Prefix) && TagFilters.every(({ Key, Value }) => tags[Key] === Value);
}

/** Days are counted until midnight, UTC, after they are full. */
function isOver(from: number, days: number | undefined, now: number): boolean {
  return days !== undefined && now >= Math.ceil((from + days * dayMs) / dayMs) * dayMs;
}
