import type Stripe from 'stripe';
import { idOf } from './intents.ts';

/** How a Connect platform with destination charges shares what moves with the connected account. */
export interface ConnectSettings {
  /** Take back from the connected account what is refunded. */
  readonly reverseTransfers: boolean;
  /** Give the connected account its application fee back, in proportion. */
  readonly refundApplicationFees: boolean;
  /** What the platform keeps of later charges, in percent. */
  readonly applicationFeePercent: number;
}

type Original = Pick<
  Stripe.PaymentIntent,
  'on_behalf_of' | 'transfer_data' | 'application_fee_amount'
>;

/** A later charge goes where the first payment went. `amount` as Stripe counts it. */
export const destinationOf = (
  { on_behalf_of, transfer_data }: Original,
  amount: number,
  connect: ConnectSettings | undefined,
): Partial<Stripe.PaymentIntentCreateParams> => {
  if (!connect || !transfer_data) return {};
  const fee = Math.floor((amount * connect.applicationFeePercent) / 100);
  return {
    transfer_data: { destination: idOf(transfer_data.destination) },
    ...(on_behalf_of && { on_behalf_of: idOf(on_behalf_of) }),
    ...(fee > 0 && { application_fee_amount: fee }),
  };
};

/** What a refund takes back; Stripe refuses it for a payment that was not transferred. */
export const reversalOf = (
  { transfer_data, application_fee_amount }: Original,
  connect: ConnectSettings | undefined,
): Partial<Stripe.RefundCreateParams> => ({
  ...(connect?.reverseTransfers && transfer_data && { reverse_transfer: true }),
  ...(connect?.refundApplicationFees && application_fee_amount && { refund_application_fee: true }),
});
