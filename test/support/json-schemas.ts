import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Json = Readonly<Record<string, unknown>>;

/** The same schemas, but objects take no fields except their own: what is left open is not used. */
export const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, closed(part)]),
  );
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject ? { additionalProperties: false, ...copy } : copy;
};

export const schemaCompiler = (): Ajv2020 => {
  const compiler = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(compiler);
  return compiler;
};

/** What is wrong with a value. */
export const faultsBy = (validate: ValidateFunction, value: unknown): readonly string[] => {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
