import type { ServerResponse } from 'node:http';
import { sendJson } from '../http/reply.ts';

interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A request to the runner itself that cannot be served; told as the service tells its own. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];

  constructor(status: number, code: string, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
};

export function sendProblem(response: ServerResponse, problem: Problem): void {
  const { status, code, message: detail, errors } = problem;
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    code,
    ...(errors.length > 0 && { errors }),
  };
  sendJson(response, status, body, { 'content-type': 'application/problem+json' });
}
