import type { Messages } from '../messages.ts';

export const assistant: Messages['assistant'] = {
  title: 'مساعد الطلب',
  lead: 'ما التغيير المطلوب؟',
  silence: {
    no_change: 'إذا لم يصل ردّ قبل {by}، فلن يتغيّر شيء.',
    cancel_order_and_refund: 'إذا لم يصل ردّ قبل {by}، فسيُلغى الطلب ويعود المال.',
    refund_requested_amount: 'إذا لم يصل ردّ قبل {by}، فسيُعاد المبلغ المطلوب.',
  },
  notNow: 'غير ممكن حاليًا. {reason}',
};
