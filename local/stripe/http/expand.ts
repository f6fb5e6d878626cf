import type { ObjectStore } from '../objects/object-store.ts';
import { invalid } from './stripe-error.ts';

type Fields = Record<string, unknown>;

/** Puts objects in the place of their ids, as paths such as `data.latest_charge` ask for. */
export function expand(objects: ObjectStore, answer: object, paths: readonly string[]): object {
  return paths.reduce((expanded, path) => expandPath(objects, expanded, path.split('.')), answer);
}

function expandPath(objects: ObjectStore, value: object, [name, ...rest]: string[]): object {
  if (name === undefined) return value;
  const field = (value as Fields)[name];
  if (field === undefined) {
    const message = `This property cannot be expanded (${name}).`;
    throw invalid(message, { param: 'expand' });
  }
  if (field === null) return value;
  return { ...value, [name]: expandField(objects, field, rest, name) };
}

function expandField(objects: ObjectStore, field: unknown, rest: string[], name: string): unknown {
  if (Array.isArray(field)) return field.map((item) => expandPath(objects, item, rest));
  const found = typeof field === 'string' ? objects.find(field) : (field as object);
  if (found) return expandPath(objects, found, rest);
  throw invalid(`This property cannot be expanded (${name}).`, { param: 'expand' });
}
