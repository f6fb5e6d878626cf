import { additionalWork, additionalWorkDocs } from './additional-work.ts';
import { cancellation, cancellationDocs } from './cancellation.ts';
import { changeTime, changeTimeDocs } from './change-time.ts';
import { dispute, disputeDocs } from './dispute.ts';
import type { RequestType } from './names.ts';
import { priceAdjustment, priceAdjustmentDocs } from './price-adjustment.ts';
import { progressUpdate, progressUpdateDocs } from './progress-update.ts';
import type { AnyRequestRules, RequestDocs } from './request-rules.ts';

/** Every type of request and its rules: a type without its file does not compile. */
export const requestRules: Readonly<Record<RequestType, AnyRequestRules>> = {
  additional_work: additionalWork,
  change_time: changeTime,
  price_adjustment: priceAdjustment,
  progress_update: progressUpdate,
  cancellation,
  dispute,
};

/** What the documentation says of each. */
export const requestDocs: Readonly<Record<RequestType, RequestDocs>> = {
  additional_work: additionalWorkDocs,
  change_time: changeTimeDocs,
  price_adjustment: priceAdjustmentDocs,
  progress_update: progressUpdateDocs,
  cancellation: cancellationDocs,
  dispute: disputeDocs,
};
