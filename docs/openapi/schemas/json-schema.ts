import * as z from 'zod/mini';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Mends the JSON Schema of one place in a schema. */
export type Mend = (json: JsonSchema) => void;

const { pattern: ANY_UTC_TIME } = z.toJSONSchema(z.iso.datetime());

/** Says in few words what the code's checks say in many. */
export const simplify: Mend = (json) => {
  if (json.pattern === ANY_UTC_TIME) json.pattern = 'Z$';
  if (json.format === 'duration') delete json.pattern;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.minLength === 0) delete json.minLength;
};

/** Leaves room for fields of later versions, which bodies do not. */
export const simplifyOutgoing: Mend = (json) => {
  simplify(json);
  if (json.additionalProperties === false) delete json.additionalProperties;
  if (json.propertyNames) delete json.propertyNames;
};
