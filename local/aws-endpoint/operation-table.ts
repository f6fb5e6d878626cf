import type { IncomingMessage } from 'node:http';
import { Router } from '../gateway/router.ts';
import { AwsError } from './aws-error.ts';
import type { Operation } from './operation.ts';

interface CalledOperation {
  readonly name: string;
  readonly perform: Operation;
}

/** Finds the operation that a request calls, by its target or, with REST, by its method and path. */
export class OperationTable {
  readonly #byTarget = new Map<string, Operation>();
  readonly #byRoute = new Router<Operation>();

  constructor(operations: Readonly<Record<string, Operation>>) {
    for (const [key, operation] of Object.entries(operations)) {
      if (key.includes(' ')) this.#byRoute.add(key, operation);
      else this.#byTarget.set(key, operation);
    }
  }

  /** What a request calls; to perform an operation that is not played is an error. */
  find({ method = '', url = '/', headers }: IncomingMessage): CalledOperation {
    const target = headers['x-amz-target'];
    if (target !== undefined) return found(String(target), this.#byTarget.get(String(target)));
    const { pathname, searchParams } = new URL(url, 'http://aws');
    const name = `${method} ${pathname}`;
    const route = this.#byRoute.find(method, pathname);
    if (!route) return found(name, undefined);
    const fromUrl = { ...Object.fromEntries(searchParams), ...route.pathParameters };
    return found(name, (body) => route.target({ ...body, ...fromUrl }));
  }
}

function found(name: string, operation: Operation | undefined): CalledOperation {
  const perform =
    operation ??
    (() => {
      throw new AwsError('UnknownOperationException', `the local runner does not play ${name}`);
    });
  return { name, perform };
}
