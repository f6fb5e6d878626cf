import * as z from 'zod/mini';
import { matching } from './setting-fault.ts';

/** Web origins: scheme, host and perhaps a port, without a path. */
export const origins = z.array(
  matching(/^https?:\/\/[^/\s]+$/, 'give an origin, such as "https://example.com"'),
);
