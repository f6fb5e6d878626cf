import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/body.ts';
import { warn } from '../process/warn.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import { AwsError } from './aws-error.ts';
import type { Operation } from './operation.ts';
import { OperationTable } from './operation-table.ts';

const largestBodyBytes = 2 * 1024 * 1024;

/** Answers SDK clients that speak AWS JSON or REST with JSON, for the few operations that the functions use. */
export class AwsEndpoint {
  readonly #operations: OperationTable;
  readonly #commits: GroupCommit;

  /**
   * @param operations by `X-Amz-Target`, such as `AWSStepFunctions.StartExecution`, or by route, such
   *   as `DELETE /schedules/{Name}`
   */
  constructor(operations: Readonly<Record<string, Operation>>, commits: GroupCommit) {
    this.#operations = new OperationTable(operations);
    this.#commits = commits;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const contentType = request.headers['content-type'] ?? 'application/x-amz-json-1.0';
    const body = await readBody(request, largestBodyBytes);
    // Nothing is promised before it is kept.
    const kept = this.#commits.join();
    const { status, reply } = this.#answer(request, body);
    await kept;
    const text = JSON.stringify(reply);
    response.writeHead(status, {
      'content-type': contentType,
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  }

  #answer(request: IncomingMessage, body: Buffer): { status: number; reply: object } {
    const { name: called, perform } = this.#operations.find(request);
    try {
      return { status: 200, reply: perform(body.length > 0 ? JSON.parse(body.toString()) : {}) };
    } catch (error) {
      const { name, message } = error as Error;
      const known = error instanceof AwsError;
      if (!known || name === 'UnknownOperationException') warn(`${called} failed`, error);
      const __type = known ? name : 'InternalFailure';
      return { status: known ? error.status : 500, reply: { __type, message } };
    }
  }
}
