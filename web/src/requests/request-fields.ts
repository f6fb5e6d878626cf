import type { ComponentType } from 'react';
import type {
  OpenRequest,
  OpenRequestOf,
  Order,
  Party,
  RequestOf,
  RequestType,
} from '../api/types.ts';
import type { FormValues } from '../form/form-values.ts';

export interface FieldsProps<T extends RequestType> {
  readonly order: Order;
  /** The party that fills it in. */
  readonly by: Party;
  /** The party that will be asked, by name. */
  readonly asked: string;
  /** What the form starts with: the offer that is countered. */
  readonly offer?: RequestOf<T>['form'];
}

/** The form that asks for a request of one type. */
export interface RequestFields<T extends RequestType> {
  readonly Fields: ComponentType<FieldsProps<T>>;
  /** What has been typed, as the service takes it; it says itself what is missing or wrong. */
  readonly read: (values: FormValues, order: Order) => Unjudged<OpenRequestOf<T>>;
}

/** A body whose fields may be missing, or `null` where what was typed cannot be read. */
type Unjudged<B extends OpenRequest> = { readonly type: B['type'] } & {
  readonly [F in keyof B]?: unknown;
};
