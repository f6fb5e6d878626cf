import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { FunctionLog } from './function-log.ts';

export type Handler = (event: unknown, context: Context) => unknown;

/** A function failed; `name` is the error's own, as Lambda reports it. */
export class FunctionError extends Error {
  constructor(errorType: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = errorType;
  }
}

export interface FunctionSettings {
  readonly name: string;
  readonly arn: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** The queue for events of asynchronous invocations that it fails on for good. */
  readonly deadLetterArn?: string;
}

export interface FunctionSurroundings {
  readonly log: FunctionLog;
  /** Called after each invocation: something was probably written. */
  readonly onInvoked: () => void;
}

/** A deployed function, called as Lambda calls it. */
export class LocalFunction {
  readonly settings: FunctionSettings;
  readonly #handler: Handler;
  readonly #surroundings: FunctionSurroundings;

  constructor(settings: FunctionSettings, handler: Handler, surroundings: FunctionSurroundings) {
    this.settings = settings;
    this.#handler = handler;
    this.#surroundings = surroundings;
  }

  async invoke(event: unknown): Promise<unknown> {
    const requestId = randomUUID();
    const { promise: timedOut, reject } = Promise.withResolvers<never>();
    const timeoutMs = this.settings.timeoutSeconds * 1000;
    const timer = setTimeout(() => reject(this.#timeout(requestId)), timeoutMs);
    try {
      const context = this.#context(requestId, performance.now() + timeoutMs);
      return await Promise.race([this.#handler(event, context), timedOut]);
    } catch (error) {
      throw this.#report(requestId, error);
    } finally {
      clearTimeout(timer);
      this.#surroundings.onInvoked();
    }
  }

  #timeout(requestId: string): FunctionError {
    const { timeoutSeconds } = this.settings;
    return new FunctionError(
      'Sandbox.Timedout',
      `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`,
    );
  }

  #report(requestId: string, thrown: unknown): FunctionError {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.#surroundings.log.append(
      `${JSON.stringify({
        timestamp: new Date().toISOString(),
        level: 'ERROR',
        function: this.settings.name,
        requestId,
        errorType: error.name,
        errorMessage: error.message,
        stackTrace: error.stack?.split('\n').slice(0, 20),
      })}\n`,
    );
    if (error instanceof FunctionError) return error;
    return new FunctionError(error.name, error.message, { cause: error });
  }

  #context(awsRequestId: string, endsAt: number): Context {
    const { name, arn, memoryMegabytes } = this.settings;
    return {
      awsRequestId,
      callbackWaitsForEmptyEventLoop: true,
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: String(memoryMegabytes),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'local',
      getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
      done: () => {},
      fail: () => {},
      succeed: () => {},
    };
  }
}
