import type { Messages } from '../messages.ts';

export const desk: Messages['desk'] = {
  label: 'الإشراف',
  disputes: 'النزاعات',
  payments: 'مدفوعات فاشلة',
  failedTitle: 'مدفوعات فاشلة',
  failedEmpty: 'لا توجد مدفوعات فاشلة',
  failedEmptyLead: 'تظهر هنا عمليات الخصم والاسترداد التي لم تنجح.',
  charge: 'خصم {amount}',
  refund: 'استرداد {amount}',
  failures:
    '{times, plural, zero {لم تفشل} one {فشلت مرة واحدة} two {فشلت مرتين} few {فشلت # مرات} many {فشلت # مرة} other {فشلت # مرة}}',
  title: 'نزاعات بانتظار القرار',
  empty: 'لا شيء بانتظار القرار',
  emptyLead: 'يظهر النزاع هنا عندما يعترض عليه مقدّم الخدمة.',
  since: 'منذ {date}',
  chargeFor: 'خصم {amount} ({request})',
  refundFor: 'استرداد {amount} ({request})',
};
