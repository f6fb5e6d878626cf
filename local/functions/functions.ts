import { join } from 'node:path';
import type { Stack } from '../template/stack.ts';
import { type AwsAddresses, lambdaEnvironment } from './environment.ts';
import { type FunctionSurroundings, type Handler, LocalFunction } from './local-function.ts';
import { importScoped } from './scoped-modules.ts';

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Handler: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly DeadLetterConfig?: { readonly TargetArn: string };
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

interface FunctionSources extends FunctionSurroundings {
  readonly assetFolders: ReadonlyMap<string, string>;
  readonly addresses: AwsAddresses;
  /** Which functions are needed here, by ARN. */
  readonly wanted: (arn: string) => boolean;
}

/** Functions of the stack, found by name or ARN as other resources name them. */
export class Functions {
  readonly #sources: FunctionSources;
  readonly #byReference = new Map<string, LocalFunction>();
  /** What each was deployed with. */
  readonly #deployed = new Map<string, string>();
  #imports = 0;

  constructor(sources: FunctionSources) {
    this.#sources = sources;
  }

  /** Imports the bundles of the functions that are needed, the same files that would be deployed. */
  static async load({
    stack,
    ...sources
  }: FunctionSources & { readonly stack: Stack }): Promise<Functions> {
    const functions = new Functions(sources);
    await functions.deploy(stack);
    return functions;
  }

  /** Imports those that are new, and anew those whose properties have changed. */
  async deploy(stack: Stack): Promise<void> {
    const type = 'AWS::Lambda::Function';
    for (const { ref: name, logicalId, properties } of stack.all<FunctionProperties>(type)) {
      const arn = stack.attribute(logicalId, 'Arn');
      const text = JSON.stringify(properties);
      if (!this.#sources.wanted(arn) || this.#deployed.get(name) === text) continue;
      const local = await this.#import({ name, arn }, properties);
      this.#byReference.set(name, local).set(arn, local);
      this.#deployed.set(name, text);
    }
  }

  /** The function with this name or ARN. */
  get(reference: string): LocalFunction {
    const found = this.find(reference);
    if (found) return found;
    throw new Error(`the stack has no function ${reference}`);
  }

  /** Likewise, if there is one. */
  find(reference: string): LocalFunction | undefined {
    return this.#byReference.get(reference);
  }

  async #import(
    { name, arn }: { readonly name: string; readonly arn: string },
    properties: FunctionProperties,
  ): Promise<LocalFunction> {
    const { assetFolders, addresses, ...surroundings } = this.#sources;
    const folder = assetFolders.get(properties.Code.S3Key);
    if (!folder) throw new Error(`the assembly has no code for the function ${name}`);
    const memoryMegabytes = properties.MemorySize ?? 128;
    const variables = properties.Environment?.Variables ?? {};
    const environment = lambdaEnvironment({ name, memoryMegabytes, variables }, addresses);
    const [module, handlerName = ''] = properties.Handler.split('.');
    const file = join(folder, `${module}.mjs`);
    // Under another name each time: a module that is imported again would be the same one.
    const scope = `${name} ${++this.#imports}`;
    const exports = await importScoped(scope, file, environment, surroundings.log.stream());
    const handler = exports[handlerName];
    if (typeof handler !== 'function') throw new Error(`${file} exports no ${handlerName}`);
    const timeoutSeconds = properties.Timeout ?? 3;
    const deadLetterArn = properties.DeadLetterConfig?.TargetArn;
    const settings = {
      ...{ name, arn, memoryMegabytes, timeoutSeconds },
      ...(deadLetterArn && { deadLetterArn }),
    };
    return new LocalFunction(settings, handler as Handler, surroundings);
  }
}
