import type { ComponentType } from 'react';
import type { OpenRequest, OpenRequestOf, Order, RequestType } from '../api/types.ts';
import type { FormValues } from '../form/form-values.ts';

export interface FieldsProps {
  readonly order: Order;
  /** The party that will be asked, by name. */
  readonly asked: string;
}

/** How one type of request is filled in. */
export interface FormOf<T extends RequestType> {
  readonly Fields: ComponentType<FieldsProps>;
  /** What has been typed, as the service takes it; it says itself what is missing or wrong. */
  readonly read: (values: FormValues, order: Order) => Unjudged<OpenRequestOf<T>>;
}

/** A body whose fields may be missing, or `null` where what was typed cannot be read. */
type Unjudged<B extends OpenRequest> = { readonly type: B['type'] } & {
  readonly [F in keyof B]?: unknown;
};
