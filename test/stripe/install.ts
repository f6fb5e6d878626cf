import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const STRIPE_MOCK = 'github.com/stripe/stripe-mock';
const VERSION = 'v0.203.0';

const folder = join(import.meta.dirname, '../../build/stripe-mock', VERSION);
const installWithinMs = 10 * 60_000;

/** What is installed of stripe-mock. */
export interface Installed {
  readonly program: string;
  /** Stripe's OpenAPI description, from which it answers. */
  readonly description: string;
}

/**
 * Brings in stripe-mock, unless the version that is wanted is there.
 * @throws Error without Go 1.22 or later, or when the module cannot be had
 */
export function install(): Installed {
  const program = join(folder, 'stripe-mock');
  if (!existsSync(program)) go(['install', `${STRIPE_MOCK}@${VERSION}`]);
  const { Dir } = JSON.parse(go(['mod', 'download', '-json', `${STRIPE_MOCK}@${VERSION}`]));
  return { program, description: join(Dir, 'embedded/openapi/spec3.json') };
}

function go(args: readonly string[]): string {
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '' };
  try {
    return execFileSync('go', args, { env, timeout: installWithinMs, encoding: 'utf8' });
  } catch (cause) {
    throw new Error('stripe-mock could not be installed: it needs Go 1.22 or later.', { cause });
  }
}
