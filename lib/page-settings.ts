import * as z from 'zod/mini';
import { brand } from './brand/brand-settings.ts';
import { origins } from './origins.ts';

/** How the order page looks, and which other pages may show parts of it. */
export const page = z.strictObject({
  /** Name, logo and colors of the marketplace; the service's own look if left out. */
  brand: z.optional(brand),
  /** Web origins whose pages may show the element `<order-requests>`; none if left out. */
  embedOrigins: z.optional(origins),
});

export type PageSettings = Readonly<z.infer<typeof page>>;
