import type { RequestType } from '../api/types.ts';
import { additionalWorkFields } from './additional-work/additional-work-fields.tsx';
import { cancellationFields } from './cancellation/cancellation-fields.tsx';
import { changeTimeFields } from './change-time/change-time-fields.tsx';
import { disputeFields } from './dispute/dispute-fields.tsx';
import { priceAdjustmentFields } from './price-adjustment/price-adjustment-fields.tsx';
import { progressUpdateFields } from './progress-update/progress-update-fields.tsx';
import type { RequestFields } from './request-fields.ts';

/** The form of every type of request, apart from what shows them: it is loaded with the dialogs. */
const requestFields: { readonly [T in RequestType]: RequestFields<T> } = {
  additional_work: additionalWorkFields,
  cancellation: cancellationFields,
  change_time: changeTimeFields,
  dispute: disputeFields,
  price_adjustment: priceAdjustmentFields,
  progress_update: progressUpdateFields,
};

/** The form that asks for a type of request. */
export const fieldsOf = <T extends RequestType>(type: T): RequestFields<T> => requestFields[type];
