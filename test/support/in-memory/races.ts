import type { Loaded, OrderStore } from '../../../lambdas/application/order-store.ts';

type Meanwhile = () => Promise<unknown>;

/** A store before whose writes somebody else is quicker, as many times as told. */
export const outrun = (store: OrderStore, meanwhile: Meanwhile, times = 1): OrderStore => {
  let left = times;
  return {
    ...store,
    append: async (append) => {
      if (left > 0) {
        left -= 1;
        await meanwhile();
      }
      return store.append(append);
    },
  };
};

/**
 * A store whose first read is torn: an order and the key of its command are read together but
 * not in one instant, and something happens in between.
 */
export const torn = (
  store: OrderStore,
  first: 'order' | 'key',
  meanwhile: Meanwhile,
): OrderStore => {
  let isTorn = false;
  return {
    ...store,
    load: async (orderId, options) => {
      if (isTorn) return store.load(orderId, options);
      isTorn = true;
      const before = await store.load(orderId, options);
      await meanwhile();
      const after = await store.load(orderId, options);
      const [order, key] = first === 'order' ? [before, after] : [after, before];
      if (!order) return undefined;
      const { remembered: _, ...rest } = order;
      const read: Loaded = { ...rest, ...(key?.remembered && { remembered: key.remembered }) };
      return read;
    },
  };
};
