import { orderIds } from '../../../lambdas/adapters/order-ids.ts';
import { isOrderId } from '../../../lambdas/domain/order.ts';

it('makes ids that are ids', () => {
  expect([orderIds.orderId(), orderIds.orderId('seed')].every(isOrderId)).toBe(true);
});

it('makes another one each time', () => {
  const ids = Array.from({ length: 1000 }, () => orderIds.orderId());

  expect(new Set(ids).size).toBe(1000);
});

it('makes the same one for the same seed', () => {
  expect(orderIds.orderId('seed')).toBe(orderIds.orderId('seed'));
  expect(orderIds.orderId('seed')).not.toBe(orderIds.orderId('another'));
});

it('leaves room in the name of an execution, which is at most 80 characters', () => {
  const longest = `refund-${orderIds.orderId()}-99999999-999999`;

  expect(longest.length).toBeLessThanOrEqual(80);
});
