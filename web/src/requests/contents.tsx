import type { Order, RequestOf, RequestType } from '../api/types.ts';
import { AdditionalWorkContent } from './additional-work-content.tsx';
import { CancellationContent } from './cancellation-content.tsx';
import { ChangeTimeContent } from './change-time-content.tsx';
import { DisputeContent } from './dispute-content.tsx';
import { ProgressUpdateContent } from './progress-update-content.tsx';

/** What was asked, with its type. */
export type Asked = {
  [T in RequestType]: { readonly type: T; readonly form: RequestOf<T>['form'] };
}[RequestType];

/** What was asked for, in the words of whoever asked. */
export function RequestContent({ asked, order }: { asked: Asked; order: Order }) {
  switch (asked.type) {
    case 'additional_work':
      return <AdditionalWorkContent form={asked.form} order={order} />;
    case 'change_time':
      return <ChangeTimeContent form={asked.form} order={order} />;
    case 'progress_update':
      return <ProgressUpdateContent form={asked.form} order={order} />;
    case 'cancellation':
      return <CancellationContent form={asked.form} order={order} />;
    case 'dispute':
      return <DisputeContent form={asked.form} order={order} />;
  }
}
