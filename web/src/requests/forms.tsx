import type { RequestType } from '../api/types.ts';
import { additionalWorkForm } from './additional-work-form.tsx';
import { cancellationForm } from './cancellation-form.tsx';
import { changeTimeForm } from './change-time-form.tsx';
import { disputeForm } from './dispute-form.tsx';
import type { FormOf } from './form-of.ts';
import { progressUpdateForm } from './progress-update-form.tsx';

export const requestForms: { readonly [T in RequestType]: FormOf<T> } = {
  additional_work: additionalWorkForm,
  change_time: changeTimeForm,
  progress_update: progressUpdateForm,
  cancellation: cancellationForm,
  dispute: disputeForm,
};
