import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/events.ts';
import { type ChangeItem, fromChangeItem } from './change-item.ts';

type Image = Record<string, AttributeValue>;

/**
 * The change whose item a stream record carries, whatever engine sent it.
 * @throws Error that says why it cannot be read; sending it again will not help
 */
export const changeFromImage = (image: Record<string, unknown>): Change => {
  const item = unmarshall(withMaps(image as Image));
  const missing = Object.keys(PARTS).filter((part) => !PARTS[part]?.(item[part]));
  if (missing.length > 0) throw new Error(`No change: without a valid ${missing.join(', ')}`);
  return fromChangeItem(item as ChangeItem);
};

/** DynamoDB Local streams a stored empty map as an attribute without a value. */
const withMaps = (image: Image): Image =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, withMap(value)]));

const withMap = (value: AttributeValue): AttributeValue => {
  if (value.M) return { M: withMaps(value.M) };
  if (value.L) return { L: value.L.map(withMap) };
  return Object.keys(value).length > 0 ? value : { M: {} };
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const PARTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  pk: isText,
  sk: (value) => /^CHANGE#\d+$/.test(String(value)),
  at: isText,
  actor: isMap,
  events: (value) =>
    Array.isArray(value) && value.every((event) => isMap(event) && isText(event.event)),
};
