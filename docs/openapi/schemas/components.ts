import * as z from 'zod/mini';
import { type JsonSchema, type Mend, simplify, simplifyOutgoing } from './json-schema.ts';
import { incoming, type NamedSchema, outgoing } from './named.ts';

export const refTo = (name: string): string => `#/components/schemas/${name}`;

const discriminatorOf = ({ discriminator }: NamedSchema) =>
  discriminator && {
    propertyName: discriminator.field,
    mapping: Object.fromEntries(
      Object.entries(discriminator.names).map(([value, name]) => [value, refTo(name)]),
    ),
  };

/** Named schemas as JSON Schema; where one is part of another, a reference stands for it. */
const componentsOf = (named: Readonly<Record<string, NamedSchema>>, mend: Mend) => {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io: 'input',
    override: ({ jsonSchema }) => mend(jsonSchema),
  });
  return Object.entries(named).map(([name, each]) => {
    const { $schema: _, $id: __, ...schema } = schemas[name] as JsonSchema;
    const discriminator = discriminatorOf(each);
    const { description } = each;
    return [
      name,
      { ...(description && { description }), ...schema, ...(discriminator && { discriminator }) },
    ] as const;
  });
};

/** Every schema that the description names. */
export const schemaComponents = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries([
    ...componentsOf(incoming, simplify),
    ...componentsOf(outgoing, simplifyOutgoing),
  ]);
