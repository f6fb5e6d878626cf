import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { parse as parseForm } from '../../lambdas/domain/fields.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import { BodyTooLarge, readBody } from '../http/body.ts';
import { Problem } from './problem.ts';

const largestBodyBytes = 64 * 1024;

/** Reads a JSON body of the given shape, whatever type it claims, or says which field is wrong. */
export async function readJson<Schema extends z.ZodMiniType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.output<Schema>> {
  return check(schema, parse(await readText(request)));
}

/** Checks a value against a schema; each fault is named by a JSON pointer. */
export function check<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const read = parseForm(schema, value);
  if (read instanceof Rejection) throw invalid(read.errors);
  return read;
}

export function invalid(errors: readonly { pointer: string; detail: string }[]): Problem {
  return new Problem(422, 'invalid-form', 'Some fields are not as they must be.', errors);
}

async function readText(request: IncomingMessage): Promise<string> {
  try {
    return (await readBody(request, largestBodyBytes)).toString();
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new Problem(413, 'body-too-large', `The body may have ${largestBodyBytes} bytes.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'malformed-json', 'The body is not JSON.');
  }
}
