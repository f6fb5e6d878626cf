import * as z from 'zod/mini';
import { matching } from './setting-fault.ts';

const ADDRESS = '[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+';

const address = (fix: string) => matching(new RegExp(`^${ADDRESS}$`), fix);

/** Who mail is from, and where its button leads. */
export const mail = z.strictObject({
  /** An address that SES may send from, with or without a name. */
  from: matching(
    new RegExp(`^(${ADDRESS}|[A-Za-z0-9 .&'-]{1,64} <${ADDRESS}>)$`),
    'give an address, or a plain name and an address, such as "Orders <orders@example.com>"',
  ),
  /** Who gets the answers, if it is somebody else. */
  replyTo: z.optional(address('give an address, such as "help@example.com"')),
  /** Where an order is shown; on the order page, if left out. */
  orderUrl: z.optional(
    matching(
      /^https:\/\/[^\s{}]+\{orderId\}[^\s{}]*$/,
      'give an https address with {orderId} in it, such as "https://example.com/orders/{orderId}"',
    ),
  ),
});

export type MailSettings = Readonly<z.infer<typeof mail>>;

/** The identities by which SES may have verified a sender: the address, its domain and those above. */
export function sendingIdentities(from: string): readonly string[] {
  const address = /<(.+)>$/.exec(from)?.[1] ?? from;
  const labels = address.slice(address.indexOf('@') + 1).split('.');
  const domains = labels.slice(0, -1).map((_, above) => labels.slice(above).join('.'));
  return [address, ...domains];
}
