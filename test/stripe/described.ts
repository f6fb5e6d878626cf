import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { closed, faultsBy, type Json } from '../support/json-schemas.ts';

/** What the double answers with, by the names that Stripe's description has for it. */
const KINDS = [
  ...['charge', 'customer', 'dispute', 'event', 'payment_intent', 'payment_method', 'refund'],
];

/** What is wrong with an answer's body, held against Stripe's OpenAPI description. */
export type Judge = (body: Json) => readonly string[];

/** Reads Stripe's description, which takes some seconds; made for each process once. */
export function describedBy(file: string): Judge {
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  const compiler = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  compiler.addSchema({ $id: 'stripe', components: closed(asJsonSchema(components)) as Json });
  const compiled = new Map<string, ValidateFunction>();
  const faultsOf = (name: string, value: unknown): readonly string[] => {
    const known = compiled.get(name);
    const validate = known ?? compiler.compile({ $ref: `stripe#/components/schemas/${name}` });
    compiled.set(name, validate);
    return faultsBy(validate, value).map((fault) => `${name}${fault}`);
  };
  const judge: Judge = (body) => {
    if (body.error) return faultsOf('error', body);
    if (body.object === 'list') return (body.data as Json[]).flatMap(judge);
    const name = String(body.object);
    if (!KINDS.includes(name)) return [`${name} is no object of Stripe's that the double plays`];
    const inner = name === 'event' ? judge((body.data as { object: Json }).object) : [];
    return [...faultsOf(name, body), ...inner];
  };
  return judge;
}

/** OpenAPI 3.0 has `nullable`; and what an id can be expanded to is a third of all schemas. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, 'x-expansionResources': expansion, ...rest } = value as Json;
  const anyOf = expansion && [{ type: 'string' }, ...expansible(expansion as Expansion)];
  const schema = Object.fromEntries(
    Object.entries(anyOf ? { anyOf } : rest).map(([key, part]) => [key, asJsonSchema(part)]),
  );
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

interface Expansion {
  readonly oneOf: readonly { readonly $ref: string }[];
}

const expansible = ({ oneOf }: Expansion) =>
  oneOf.filter(({ $ref }) => KINDS.includes($ref.split('/').at(-1) ?? ''));
