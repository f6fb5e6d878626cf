import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { describeOrderStore } from '../support/order-store-promises.ts';
import { portsOn } from '../support/stored-orders.ts';

const database = withDatabase();

describe('the order store on DynamoDB', () => {
  describeOrderStore((at) => {
    const clock = clockAt(at);
    return { clock, store: portsOn(database(), clock).orders };
  });
});
