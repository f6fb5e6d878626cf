import type { Messages } from '../messages.ts';

export const movements: Messages['movements'] = {
  chargeFor: 'عمل إضافي',
  refundFor: 'استرداد: {request}',
  status: {
    pending: 'في الطريق',
    succeeded: 'تم',
    failed: 'فشل',
  },
  charge: {
    bank: 'لدى البنك، وقد يستغرق ذلك بضعة أيام.',
    you: 'يطلب بنكك تأكيد هذا الدفع بمبلغ {amount}. يُرجى تأكيده في صفحة الدفع بالمنصة قبل {by}. بعد ذلك يُصرف النظر عن الدفع وتتواصل المنصة معك.',
    they: 'التأكيد لدى البنك مطلوب من {who} قبل {by}، وبعد ذلك يُصرف النظر عنه.',
    moved: 'دُفع منه {amount}.',
    failedInPart: 'فشل: لم يُدفع منه إلا {moved}.',
  },
  refund: {
    bank: 'لدى البنك، وقد يستغرق ذلك حتى عشرة أيام.',
    you: 'يُرجى الاطلاع على بريدك الإلكتروني: يحتاج مزوّد الدفع إلى بياناتك المصرفية لإرسال المال إليك.',
    they: 'أرسل مزوّد الدفع رسالة إلى {who} لطلب البيانات المصرفية.',
    moved: 'أُعيد منه {amount}.',
    failedInPart: 'فشل: لم يُعَد منه إلا {moved}.',
  },
  adjustment: {
    name: {
      refund: 'استرداد',
      chargeback: 'استرجاع عبر البنك',
    },
    refund: {
      underway: 'من المنصة، في الطريق',
      final: 'من المنصة، تم',
      reversed: 'من المنصة، فشل',
    },
    chargeback: {
      underway: 'من {reader, select, customer {بنكك} other {بنك {who}}}، قيد المراجعة',
      final: 'من {reader, select, customer {بنكك} other {بنك {who}}}، نهائي',
      reversed: 'من {reader, select, customer {بنكك} other {بنك {who}}}، ملغى',
    },
  },
  retry: 'إعادة المحاولة',
  retryLabel: 'إعادة المحاولة: {what}',
  retryRefunds:
    '{count, plural, zero {لا توجد عمليات استرداد فاشلة} one {إعادة محاولة الاسترداد الفاشل} two {إعادة محاولة عمليتَي الاسترداد الفاشلتين} few {إعادة محاولة # عمليات استرداد فاشلة} many {إعادة محاولة # عملية استرداد فاشلة} other {إعادة محاولة # عملية استرداد فاشلة}}',
  refundName: 'استرداد',
};
