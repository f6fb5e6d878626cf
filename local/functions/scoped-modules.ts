import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { machineClock } from '../clock/machine-clock.ts';
import { MachineDate } from '../clock/moved-date.ts';
import { functionsHttp } from '../dynamodb/functions-http.ts';

/** What a function sees in place of the runner's own globals. */
interface Scope {
  readonly process: NodeJS.Process;
  readonly console: Console;
  readonly Date: DateConstructor;
}

const scopesKey = Symbol.for('order-requests.local.scopes');
const scopes: Record<string, Scope> = {};
const query = 'scope';

/**
 * Imports a bundle as if alone in its process: its own module state, environment and output.
 *
 * A bundle holds all of its dependencies, so giving its one file its own `process`, `console` and `Date`
 * is enough; functions can run side by side, and what one reads late is still its own.
 */
export async function importScoped(
  name: string,
  file: string,
  environment: Readonly<Record<string, string>>,
  output: Writable,
): Promise<Record<string, unknown>> {
  scopes[name] = {
    process: Object.create(process, {
      env: { value: { ...environment } },
      stdout: { value: output },
      stderr: { value: output },
      getBuiltinModule: { value: builtinModule },
    }) as NodeJS.Process,
    console: new Console(output),
    Date: environment[machineClock] ? MachineDate : Date,
  };
  const url = pathToFileURL(file);
  url.searchParams.set(query, name);
  return (await import(url.href)) as Record<string, unknown>;
}

/** Bundles require Node's own modules by it. */
const builtinModule = (name: string): unknown =>
  name === 'node:http' ? functionsHttp : process.getBuiltinModule(name);

Object.defineProperty(globalThis, scopesKey, { value: scopes });

registerHooks({
  load(url, context, nextLoad) {
    const name = url.startsWith('file:') && new URL(url).searchParams.get(query);
    if (!name) return nextLoad(url, context);
    const scope = `globalThis[Symbol.for('${scopesKey.description}')][${JSON.stringify(name)}]`;
    // On the first line, so that line numbers in stack traces stay right.
    const source = `const {process,console,Date}=${scope};${readFileSync(fileURLToPath(url), 'utf8')}`;
    return { format: 'module', shortCircuit: true, source };
  },
});
