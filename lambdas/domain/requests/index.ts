import type { RequestType } from '../order.ts';
import { additionalWork } from './additional-work.ts';
import { cancellation } from './cancellation.ts';
import { changeTime } from './change-time.ts';
import { dispute } from './dispute.ts';
import { progressUpdate } from './progress-update.ts';
import type { AnyRequestRules } from './request-rules.ts';

/** Every type of request and its rules: a type without its file does not compile. */
export const requestRules: Readonly<Record<RequestType, AnyRequestRules>> = {
  additional_work: additionalWork,
  change_time: changeTime,
  progress_update: progressUpdate,
  cancellation,
  dispute,
};
