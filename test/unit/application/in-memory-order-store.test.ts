import { clockAt } from '../../support/clock.ts';
import { inMemoryOrderStore } from '../../support/in-memory/order-store.ts';
import { describeOrderStore } from '../../support/order-store-promises.ts';

describe('the order store that these tests use', () => {
  describeOrderStore((at) => {
    const clock = clockAt(at);
    return { clock, store: inMemoryOrderStore(clock) };
  });
});
