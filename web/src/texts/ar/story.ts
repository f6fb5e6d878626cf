import type { Messages } from '../messages.ts';

export const banner: Messages['banner'] = {
  label: 'الخطوة التالية',
  start: 'يمكنك بدء العمل الآن',
  deliver: 'العمل بانتظار تسليمه عند إنجازه',
};

export const story: Messages['story'] = {
  summary: 'ملخص الطلب',
  progress: 'مراحل الطلب',
  done: 'تمت',
  parties: {
    customer: { they: 'العميل', you: 'العميل (أنت)' },
    pro: { they: 'مقدّم الخدمة', you: 'مقدّم الخدمة (أنت)' },
  },
  ledger: {
    title: 'المدفوعات',
    total: 'إجمالي المدفوع',
    toCharge: 'بانتظار التحصيل',
    toRefund: 'في طريقه إلى العميل',
  },
  showRest: 'عرض البقية ({count, number})',
  requestIds: 'طلب التغيير {ids}',
  printed: {
    at: 'طُبع في {time}',
    order: 'رقم الطلب',
  },
};
