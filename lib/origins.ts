import * as z from 'zod/mini';
import { or } from './setting-fault.ts';

/** To the letter as browsers send it. AWS takes an asterisk for any text, so there is none. */
const isOrigin = (text: string): boolean =>
  /^https?:[^*]+$/.test(text) && URL.parse(text)?.origin === text;

const fix = or('give an origin, such as "https://example.com"');

/** Web origins: scheme, host in lower case, and the port if it is not the scheme's own. */
export const origins = z.array(z.string(fix).check(z.refine(isOrigin, fix)));
