import { type References, resolveIntrinsics } from './intrinsics.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { resourceType } from './resource-types.ts';
import type { Template, TemplateResource } from './template.ts';

/** A resource of the stack with its properties resolved. */
export interface Resource<Properties> {
  readonly logicalId: string;
  /** What `Ref` gives: a name, an id or an ARN, depending on the type. */
  readonly ref: string;
  readonly properties: Properties;
}

/** The template as a running stack sees it: every reference answered. */
export class Stack implements References {
  readonly name: string;
  readonly #template: Template;
  readonly #parameters: Readonly<Record<string, unknown>>;

  constructor(name: string, template: Template, parameters: Readonly<Record<string, string>>) {
    this.name = name;
    this.#template = template;
    this.#parameters = { ...pseudoParameters(name), ...valuesOf(template, parameters) };
    for (const [logicalId, { Type }] of Object.entries(template.Resources)) {
      resourceType(Type, logicalId);
    }
  }

  /** Every resource of a type. */
  all<Properties>(type: string): Resource<Properties>[] {
    return Object.entries(this.#template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([logicalId, { Properties: properties = {} }]) => ({
        logicalId,
        ref: String(this.ref(logicalId)),
        properties: resolveIntrinsics(properties, this) as Properties,
      }));
  }

  /** The one resource of a type; more or fewer is an error. */
  one<Properties>(type: string): Resource<Properties> {
    const [first, ...others] = this.all<Properties>(type);
    if (first && others.length === 0) return first;
    throw new Error(
      `the local runner expects exactly one ${type}, and the stack has ${others.length + (first ? 1 : 0)}`,
    );
  }

  /** What the stack tells under this name, if it does. */
  output(name: string): string | undefined {
    const output = this.#template.Outputs?.[name];
    return output && String(resolveIntrinsics(output.Value, this));
  }

  ref(name: string): unknown {
    if (name in this.#parameters) return this.#parameters[name];
    const resource = this.#resource(name);
    return resourceType(resource.Type, name).ref(this.#physicalName(name, resource));
  }

  attribute(logicalId: string, attribute: string): string {
    const resource = this.#resource(logicalId);
    const known = resourceType(resource.Type, logicalId).attributes[attribute];
    if (known) return known(this.#physicalName(logicalId, resource));
    throw new Error(`the local runner does not know ${attribute} of ${resource.Type}`);
  }

  #physicalName(logicalId: string, { Type, Properties = {} }: TemplateResource): string {
    const { nameProperty = '-' } = resourceType(Type, logicalId);
    const given = Properties[nameProperty];
    return given === undefined
      ? `${this.name}-${logicalId}`
      : String(resolveIntrinsics(given, this));
  }

  #resource(logicalId: string): TemplateResource {
    const resource = this.#template.Resources[logicalId];
    if (resource) return resource;
    throw new Error(`the template refers to ${logicalId}, which it does not have`);
  }
}

function valuesOf(
  { Parameters: declared = {} }: Template,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { Default }]) => {
      const value = given[name] ?? Default;
      if (value !== undefined) return [name, value];
      throw new Error(`the local runner has no value for the template's parameter ${name}`);
    }),
  );
}
