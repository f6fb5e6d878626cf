import type { LucideIcon } from 'lucide-react';
import type { RequestType } from '../api/types.ts';
import { additionalWork } from './additional-work/additional-work.tsx';
import { cancellation } from './cancellation/cancellation.tsx';
import { changeTime } from './change-time/change-time.tsx';
import { dispute } from './dispute/dispute.tsx';
import { priceAdjustment } from './price-adjustment/price-adjustment.tsx';
import { progressUpdate } from './progress-update/progress-update.tsx';
import { requestIcons } from './request-icons.ts';
import type { RequestView } from './request-view.ts';

/** Every type of request: a type that is missing here does not compile. */
const requestViews: { readonly [T in RequestType]: RequestView<T> } = {
  additional_work: additionalWork,
  change_time: changeTime,
  price_adjustment: priceAdjustment,
  progress_update: progressUpdate,
  cancellation,
  dispute,
};

/** What the history says of the terms that requests change. */
export const termsSentences = {
  ...additionalWork.events,
  ...changeTime.events,
  ...priceAdjustment.events,
};

/** An event by which a request changes what was agreed upon. */
export type TermsEvent = keyof typeof termsSentences;

/** What stands for these events: the requests that they come from. */
export const termsIcons: Readonly<Partial<Record<string, LucideIcon>>> = Object.fromEntries(
  Object.entries(requestViews).flatMap(([type, { events = {} }]) =>
    Object.keys(events).map((event) => [event, requestIcons[type as RequestType]]),
  ),
);

/** What the page says about a type of request. */
export const viewOf = <T extends RequestType>(type: T): RequestView<T> => requestViews[type];
