import { aPlacedOrder, orderFormFor } from './placed-order.ts';

/** A late order whose customer has just asked for 20,000 back. */
export const aDisputedOrder = async () => {
  const placed = await aPlacedOrder({ form: orderFormFor('dispute') });
  const request = await placed.open('dispute');
  return { ...placed, request };
};

/** A dispute that the pro has just contested: it waits for a moderator. */
export const aContestedOrder = async () => {
  const disputed = await aDisputedOrder();
  await disputed.reply(disputed.request, 'contest');
  return disputed;
};
