import { createHash } from 'node:crypto';
import { getCanonicalHeaders, getCanonicalQuery } from '@smithy/signature-v4';
import type { S3Call } from '../http/s3-call.ts';
import { algorithm, type Signed, scopeOf, verify } from './signature.ts';
import { checkCallTime, checkLinkTime, denied, readTime } from './signed-times.ts';

interface SignedRequest extends Signed {
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
}

/** @throws S3Error unless the call is signed, in its headers or as a link, and in time */
export function checkSignature(call: S3Call, now: number): void {
  const signed = call.query['X-Amz-Signature'] === undefined ? fromHeaders(call) : fromLink(call);
  verify(signed, textToSign(call, signed));
  const signedAt = readTime(signed.date);
  const { 'X-Amz-Expires': expires } = call.query;
  if (expires === undefined) checkCallTime(signedAt, now);
  else checkLinkTime(signedAt, expires, now);
}

function fromLink({ query }: S3Call): SignedRequest {
  if (query['X-Amz-Algorithm'] !== algorithm) throw denied('Access Denied');
  return {
    credential: query['X-Amz-Credential'] ?? '',
    signature: query['X-Amz-Signature'] ?? '',
    date: query['X-Amz-Date'] ?? '',
    signedHeaders: (query['X-Amz-SignedHeaders'] ?? '').split(';'),
    payloadHash: query['X-Amz-Content-Sha256'] ?? 'UNSIGNED-PAYLOAD',
  };
}

function fromHeaders({ headers }: S3Call): SignedRequest {
  const form = new RegExp(
    `^${algorithm} Credential=(\\S+), ?SignedHeaders=(\\S+), ?Signature=(\\S+)$`,
  );
  const match = form.exec(headers.authorization ?? '');
  if (!match) throw denied('Access Denied');
  const [, credential = '', signedHeaders = '', signature = ''] = match;
  return {
    ...{ credential, signature },
    date: headers['x-amz-date'] ?? '',
    signedHeaders: signedHeaders.split(';'),
    payloadHash: headers['x-amz-content-sha256'] ?? '',
  };
}

function textToSign({ method, path, query, headers }: S3Call, signed: SignedRequest): string {
  const names = [...signed.signedHeaders].sort();
  const only = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
  // The client only picks and orders what is signed: none of it is the signature's own.
  const request = { method, path, query, headers: only, protocol: '', hostname: '' };
  const canonical = getCanonicalHeaders(request, undefined, new Set(names));
  const canonicalRequest = [
    ...[method, path, getCanonicalQuery(request)],
    ...names.map((name) => `${name}:${canonical[name]}`),
    ...['', names.join(';'), signed.payloadHash],
  ].join('\n');
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  return [algorithm, signed.date, scopeOf(signed), hash].join('\n');
}
