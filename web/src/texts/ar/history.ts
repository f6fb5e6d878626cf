import type { Messages } from '../messages.ts';

/** Nouns stand where other languages have a verb, so that no sentence has to know who is a woman. */
export const history: Messages['history'] = {
  title: 'السجل',
  updated: 'تغيّر الطلب: {news}.',
  events: {
    order_placed: 'تسجيل الطلب من {who}',
    work_started: 'بدء العمل من {who}',
    delivery_submitted: 'تسليم العمل من {who}',
    revision_requested: 'طلب تعديل من {who}',
    order_completed: 'اكتمل الطلب',
    delivery_accepted: 'قبول من {who} للعمل المسلَّم، وبذلك اكتمل الطلب',
    completed_by_silence: 'اكتمل الطلب لأن أحدًا لم يردّ في الوقت المحدد',
    request_accepted: 'قبول من {who}',
    request_declined: 'رفض من {who}',
    request_countered: 'عرض مقابل من {who}',
    deadline_extended: 'تمديد المهلة من {who} حتى {by}',
    progress_provided: 'تحديث عن سير العمل من {who}',
    request_contested: 'اعتراض على النزاع من {who}',
    dispute_resolved: 'قرار من {who}: إعادة {amount}',
    request_withdrawn: 'سحب طلب التغيير من {who}',
    request_expired: 'لم يصل ردّ قبل انتهاء المهلة',
    order_canceled: 'أُلغي الطلب',
    charge_requested: 'خصم {amount} في الطريق',
    charge_waiting: {
      bank: 'البنك ينفّذ خصم {amount}',
      customer: 'خصم {amount} بانتظار التأكيد من {who}',
    },
    charge_waiting_in_part: {
      bank: 'البنك ينفّذ خصم {amount}، وقد دُفع منه {moved}',
      customer: 'خصم {amount} بانتظار التأكيد من {who}، وقد دُفع منه {moved}',
    },
    charge_succeeded: 'تم خصم {amount}',
    charge_failed: 'فشل خصم {amount}',
    charge_failed_in_part: 'لم ينجح من خصم {amount} إلا {moved}',
    refund_requested: 'استرداد {amount} في الطريق',
    refund_waiting: {
      bank: 'البنك ينفّذ استرداد {amount}',
      customer: 'استرداد {amount} بانتظار البيانات المصرفية من {who}',
    },
    refund_waiting_in_part: {
      bank: 'البنك ينفّذ استرداد {amount}، وقد أُعيد منه {moved}',
      customer: 'استرداد {amount} بانتظار البيانات المصرفية من {who}، وقد أُعيد منه {moved}',
    },
    refund_succeeded: 'تمت إعادة {amount}',
    refund_failed: 'لم يصل استرداد {amount} إلى {who}',
    refund_failed_in_part: 'لم يصل من استرداد {amount} إلا {moved} إلى {who}',
    payment_adjusted: {
      refund: {
        underway: 'المنصة تعيد {amount}',
        final: 'أعادت المنصة {amount}',
        reversed: 'لم يصل استرداد {amount} من المنصة إلى {who}',
      },
      chargeback: {
        underway: 'استرجع بنك {who} مبلغ {amount}، والأمر قيد المراجعة',
        final: 'استرجاع {amount} عبر البنك نهائي',
        reversed: 'أُلغي استرجاع {amount} عبر البنك',
      },
    },
  },
};
