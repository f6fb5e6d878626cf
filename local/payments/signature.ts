import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 300;

/** Whether `t=<seconds>,v1=<hex>` signs this body with one of the keys, lately. */
export function isSigned(
  header: string | undefined,
  body: string,
  keys: readonly string[],
  now: number,
): boolean {
  const [, time = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (Math.abs(Number(time) - now / 1000) > toleranceSeconds) return false;
  const given = Buffer.from(signature, 'hex');
  return keys.some((key) => {
    const expected = createHmac('sha256', key).update(`${time}.${body}`).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
