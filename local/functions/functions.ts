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
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

interface FunctionSources extends FunctionSurroundings {
  readonly stack: Stack;
  readonly assetFolders: ReadonlyMap<string, string>;
  readonly addresses: AwsAddresses;
  /** Which functions are needed here, by ARN. */
  readonly wanted: (arn: string) => boolean;
}

/** Functions of the stack, found by name or ARN as other resources name them. */
export class Functions {
  readonly #byReference = new Map<string, LocalFunction>();

  /** Imports the bundles of the functions that are needed, the same files that would be deployed. */
  static async load({
    stack,
    assetFolders,
    addresses,
    wanted,
    ...surroundings
  }: FunctionSources): Promise<Functions> {
    const functions = new Functions();
    for (const { ref: name, logicalId, properties } of stack.all<FunctionProperties>(
      'AWS::Lambda::Function',
    )) {
      const arn = stack.attribute(logicalId, 'Arn');
      if (!wanted(arn)) continue;
      const folder = assetFolders.get(properties.Code.S3Key);
      if (!folder) throw new Error(`the assembly has no code for the function ${name}`);
      const memoryMegabytes = properties.MemorySize ?? 128;
      const variables = properties.Environment?.Variables ?? {};
      const environment = lambdaEnvironment({ name, memoryMegabytes, variables }, addresses);
      const [module, handlerName = ''] = properties.Handler.split('.');
      const file = join(folder, `${module}.mjs`);
      const exports = await importScoped(name, file, environment, surroundings.log.stream());
      const handler = exports[handlerName];
      if (typeof handler !== 'function') throw new Error(`${file} exports no ${handlerName}`);
      const timeoutSeconds = properties.Timeout ?? 3;
      const settings = { name, arn, memoryMegabytes, timeoutSeconds };
      const local = new LocalFunction(settings, handler as Handler, surroundings);
      functions.#byReference.set(name, local).set(arn, local);
    }
    return functions;
  }

  /** The function with this name or ARN. */
  get(reference: string): LocalFunction {
    const found = this.#byReference.get(reference);
    if (found) return found;
    throw new Error(`the stack has no function ${reference}`);
  }
}
