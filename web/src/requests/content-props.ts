import type { Order, RequestOf, RequestType } from '../api/types.ts';

/** A request's form, as it is read. */
export interface ContentProps<T extends RequestType> {
  readonly form: RequestOf<T>['form'];
  readonly order: Order;
}
