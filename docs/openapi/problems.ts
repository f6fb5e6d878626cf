import { invalidForm, Rejection, type RejectionCode } from '../../lambdas/domain/rejections.ts';
import { PROBLEMS, type ProblemCode, toProblem } from '../../lambdas/runtime/http/problems.ts';
import { type TransportCode, TransportError } from '../../lambdas/runtime/http/transport-error.ts';
import { refTo } from './schemas/components.ts';

const transportCodes = {
  'malformed-json': 'Send a body that is JSON in UTF-8.',
  'body-too-large': 'Send at most 64 KiB.',
  'unsupported-media-type': 'Send the body with Content-Type: application/json.',
  'temporarily-unavailable': 'Send it again with the same Idempotency-Key.',
} satisfies Record<TransportCode, string>;

const isTransportCode = (code: ProblemCode): code is TransportCode => code in transportCodes;

const rejection = (code: RejectionCode): Rejection =>
  code === 'invalid-form'
    ? invalidForm([
        {
          pointer: '/title',
          code: 'text-length',
          ...{ min: 1, max: 120 },
          detail: 'Give text of 1 to 120 characters.',
        },
      ])
    : new Rejection(code, `${PROBLEMS[code].title}.`);

const exampleOf = (code: ProblemCode) => ({
  value: toProblem(
    isTransportCode(code) ? new TransportError(code, transportCodes[code]) : rejection(code),
  ),
});

/** One example per code. */
export const problemExamples = Object.fromEntries(
  (Object.keys(PROBLEMS) as ProblemCode[]).map((code) => [code, exampleOf(code)]),
);

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};

const response = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => PROBLEMS[code].title).join('; '),
  ...(status === 503 && { headers: RETRY_AFTER }),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [{ $ref: refTo('Problem') }],
        properties: { status: { const: status }, code: { enum: codes } },
      },
      examples: Object.fromEntries(
        codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
      ),
    },
  },
});

const gatewayResponse = (description: string, message: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: refTo('GatewayError') }, example: { message } },
  },
});

/** What the gateway answers on any route, before the service is asked. */
const gatewayResponses = {
  unauthorized: gatewayResponse('No token, or one that is not valid', 'Unauthorized'),
  'too-many-requests': gatewayResponse('Too many requests', 'Too Many Requests'),
};

const shared = (name: string) => ({ $ref: `#/components/responses/${name}` });

const byStatus = (problems: readonly ProblemCode[]): readonly [string, readonly ProblemCode[]][] =>
  Object.entries(Object.groupBy(problems, (code) => PROBLEMS[code].status)).map(
    ([status, codes = []]) => [status, codes],
  );

/** A response that can be one problem only is written once for all operations. */
export const sharedResponses = (ofOperations: readonly (readonly ProblemCode[])[]) => {
  const single = ofOperations.flatMap(byStatus).filter(([, codes]) => codes.length === 1);
  const own = single.map(([status, codes]) => [codes[0], response(Number(status), codes)]);
  return { ...Object.fromEntries(own), ...gatewayResponses };
};

/** The error responses of an operation, by status, each with exactly the codes that it can have. */
export const problemResponses = (
  problems: readonly ProblemCode[],
): Readonly<Record<string, object>> => {
  const own = byStatus(problems).map(([status, codes]) => [
    status,
    codes.length === 1 ? shared(codes[0] ?? '') : response(Number(status), codes),
  ]);
  return {
    ...Object.fromEntries(own),
    401: shared('unauthorized'),
    429: shared('too-many-requests'),
  };
};
