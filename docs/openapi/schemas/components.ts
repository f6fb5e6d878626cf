import * as z from 'zod/mini';
import { type NamedSchema, namedSchemas } from './named.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export const refTo = (name: string): string => `#/components/schemas/${name}`;

const { pattern: ANY_UTC_TIME } = z.toJSONSchema(z.iso.datetime());

/** Says in few words what the code's checks say in many. */
const simplify = (json: JsonSchema): void => {
  if (json.pattern === ANY_UTC_TIME) json.pattern = 'Z$';
  if (json.format === 'duration') delete json.pattern;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.minLength === 0) delete json.minLength;
};

const discriminatorOf = ({ discriminator }: NamedSchema) =>
  discriminator && {
    propertyName: discriminator.field,
    mapping: Object.fromEntries(
      Object.entries(discriminator.names).map(([value, name]) => [value, refTo(name)]),
    ),
  };

/** Every named schema as JSON Schema; where one is part of another, a reference stands for it. */
export const schemaComponents = (): Readonly<Record<string, JsonSchema>> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    // As they come in: objects of replies stay open for fields of later versions.
    io: 'input',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(namedSchemas).map(([name, named]) => {
      const { $schema: _, $id: __, ...schema } = schemas[name] as JsonSchema;
      const discriminator = discriminatorOf(named);
      const { description } = named;
      return [
        name,
        { ...(description && { description }), ...schema, ...(discriminator && { discriminator }) },
      ];
    }),
  );
};
