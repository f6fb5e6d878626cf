/** What goes back to the client. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

interface FunctionResponse {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Lambda takes no larger result; a text in it is JSON inside JSON. */
const largestResultBytes = 6 * 1024 * 1024;

const isTooLarge = (result: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(result)) > largestResultBytes;

/** Reads a function's result as payload format 2.0; `undefined` if the gateway would not take it. */
export function readFunctionResponse(result: unknown): HttpResponse | undefined {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    if (result === undefined) return undefined;
    const body = typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const {
    statusCode,
    headers = {},
    cookies,
    body = '',
    isBase64Encoded,
  } = result as FunctionResponse;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  if (typeof body !== 'string' || isTooLarge(result)) return undefined;
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...(Object.fromEntries(names) as Record<string, string>),
      ...(cookies && { 'set-cookie': [...cookies] }),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}
