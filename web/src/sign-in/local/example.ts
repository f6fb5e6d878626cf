import type { components, OpenRequest } from '../../api/types.ts';

export type OrderBody = {
  title: string;
  price: { amount: number; currency: string };
  startAt: string;
  endAt: string;
  payment?: { captured: number; serviceFee: number };
};

export type ExampleStep =
  | { by: 'customer' | 'pro'; asks: OpenRequest }
  | { by: 'customer' | 'pro'; counters: components['schemas']['Counter'] }
  | { by: 'pro'; contests: components['schemas']['Contest'] }
  | { by: 'pro'; does: 'start' | 'deliver' }
  | { by: 'customer'; does: 'request-revision' };

export interface Example {
  /** The order as it is registered at that time, in epoch milliseconds. */
  readonly order: (now: number) => OrderBody;
  /** What happens to it afterwards. */
  readonly steps: readonly ExampleStep[];
}
