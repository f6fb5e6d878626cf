import type { components } from './generated/schema.ts';
import { problems } from './generated/tables.ts';

/** What can go wrong besides what the API has a code for, and the HTTP status of each. */
interface OwnStatuses {
  /** No token, or one that does not count. */
  readonly unauthorized: 401;
  readonly 'too-many-requests': 429;
  /** No reply in any try: whether the service did what was asked is not known. `cause` has the last failure. */
  readonly unreachable: undefined;
  /** A code that this version does not know, or no JSON. */
  readonly 'unexpected-reply': number;
  /** The identity provider gave no token. */
  readonly 'token-refused': number;
  /** The file store did not take a file. */
  readonly 'upload-refused': number;
}

type Statuses = typeof problems & OwnStatuses;

/** Every way a call can fail. */
export type ProblemCode = keyof Statuses;

/**
 * A fault of one field. `pointer` is a JSON pointer into the body, or the name of another value of the
 * call behind a slash. `detail` is English; a later version of the service may have codes besides these.
 */
export type FieldError = Readonly<components['schemas']['FieldError']>;

interface Told<C extends ProblemCode> {
  readonly code: C;
  readonly status: Statuses[C];
  readonly detail: string;
  readonly body?: unknown;
  readonly cause?: unknown;
}

/** What tells problems in every copy of this package: a program may have it as ESM and as CJS. */
const mark = Symbol.for('order-requests-client.problem');

/** A call that failed. Its `message` is for people; branch on `code`. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly [mark] = true;
  readonly code: C;
  readonly status: Statuses[C];
  /** The values at fault; empty unless `code` is `invalid-form` or `attachment-refused`. */
  readonly errors: readonly FieldError[];
  /** The reply as it came: parsed if it was JSON. */
  readonly body: unknown;

  constructor({ code, status, detail, body, cause }: Told<C>) {
    super(detail, { cause });
    this.code = code;
    this.status = status;
    this.body = body;
    const { errors } = Object(body) as { errors?: FieldError[] };
    this.errors = Array.isArray(errors) ? errors : [];
  }
}

/** A problem of one of the codes: telling `code` apart tells the rest. */
export type ProblemOf<C extends ProblemCode> = { [Each in C]: Problem<Each> }[C];
export type AnyProblem = ProblemOf<ProblemCode>;

/** Whether a call failed in one of the ways named, or in any if none is. */
export function isProblem<C extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: readonly C[]
): error is ProblemOf<C> {
  if (!(error instanceof Error && mark in error)) return false;
  return codes.length === 0 || codes.includes((error as Problem).code as C);
}

const isKnown = (code: unknown): code is keyof typeof problems =>
  typeof code === 'string' && Object.hasOwn(problems, code);

const gatewayCodes: Partial<Record<number, ProblemCode>> = {
  401: 'unauthorized',
  429: 'too-many-requests',
};

/** What a reply with an error means. */
export function problemOf(status: number, body: unknown): Problem {
  const { code, detail, message } = Object(body) as Partial<Record<string, unknown>>;
  return new Problem({
    code: isKnown(code) ? code : (gatewayCodes[status] ?? 'unexpected-reply'),
    status: status as Statuses[ProblemCode],
    detail: String(detail ?? message ?? `HTTP ${status}`),
    body,
  });
}
