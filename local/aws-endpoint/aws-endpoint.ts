import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/body.ts';
import { warn } from '../process/warn.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import { AwsError } from './aws-error.ts';

/** An operation of an AWS service: input in, output out, or an `AwsError`. */
export type Operation = (input: Record<string, unknown>) => object;

const largestBodyBytes = 2 * 1024 * 1024;

/** Answers SDK clients that speak AWS JSON, for the few operations that the functions use. */
export class AwsEndpoint {
  /** By `X-Amz-Target`, such as `AWSStepFunctions.StartExecution`. */
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #commits: GroupCommit;

  constructor(operations: Readonly<Record<string, Operation>>, commits: GroupCommit) {
    this.#operations = new Map(Object.entries(operations));
    this.#commits = commits;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = String(request.headers['x-amz-target'] ?? request.url);
    const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
    const body = await readBody(request, largestBodyBytes);
    // Nothing is promised before it is kept.
    const kept = this.#commits.join();
    const { status, reply } = this.#answer(target, body);
    await kept;
    const text = JSON.stringify(reply);
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  }

  #answer(target: string, body: Buffer): { status: number; reply: object } {
    try {
      const operation = this.#operations.get(target);
      if (operation) return { status: 200, reply: operation(JSON.parse(body.toString())) };
      throw new AwsError('UnknownOperationException', `the local runner does not play ${target}`);
    } catch (error) {
      const { name, message } = error as Error;
      const known = error instanceof AwsError;
      if (!known || name === 'UnknownOperationException') warn(`${target} failed`, error);
      const __type = known ? name : 'InternalFailure';
      return { status: known ? 400 : 500, reply: { __type, message } };
    }
  }
}
