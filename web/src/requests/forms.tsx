import type { ComponentType } from 'react';
import type { OpenRequest, OpenRequestOf, Order, RequestType } from '../api/types.ts';
import type { FormValues } from '../form/form-values.ts';
import { additionalWorkForm } from './additional-work-form.tsx';
import { cancellationForm } from './cancellation-form.tsx';
import { changeTimeForm } from './change-time-form.tsx';
import { disputeForm } from './dispute-form.tsx';
import { progressUpdateForm } from './progress-update-form.tsx';

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

export const requestForms: { readonly [T in RequestType]: FormOf<T> } = {
  additional_work: additionalWorkForm,
  change_time: changeTimeForm,
  progress_update: progressUpdateForm,
  cancellation: cancellationForm,
  dispute: disputeForm,
};
