import { placeOrder } from '../../../lambdas/domain/decisions/place-order.ts';
import type { Change } from '../../../lambdas/domain/events.ts';
import { evolve, orderFrom } from '../../../lambdas/domain/evolve.ts';
import { actorIn } from '../../support/callers.ts';
import { eventsOf } from '../../support/decisions.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { theOrderPlaced } from '../../support/placed-order.ts';

const AT = '2026-03-01T08:00:00.000Z';

const placing = (form: unknown) => {
  const events = eventsOf(placeOrder(form));
  const [placed] = events;
  if (placed?.event !== 'order_placed') throw new Error('Nothing was placed');
  const actor = actorIn('marketplace');
  const change: Change = { orderId: 'order-1', version: 1, at: AT, actor, events };
  return { change, order: orderFrom(change, placed.data) };
};

const place = (form: unknown) => placing(form).order;

describe('an order that has just been placed', () => {
  it('is accepted, as it was bought, with nothing refunded, charged, pending or decided', () => {
    expect(place(ORDER_FORM)).toEqual(theOrderPlaced(AT));
  });

  it('is the same once its placing has been told again', () => {
    const { change, order } = placing(ORDER_FORM);
    expect(evolve(order, change)).toEqual(order);
  });

  it('has no payment when it is paid for after the work', () => {
    expect(place({ ...ORDER_FORM, payment: null }).payment).toBeNull();
  });
});
