import type { Messages } from '../messages.ts';

export const orders: Messages['orders'] = {
  title: 'طلباتي',
  asCustomer: 'مشترياتي',
  asPro: 'مبيعاتي',
  roleLabel: 'أي الطلبات',
  emptyCustomer: 'لا توجد مشتريات بعد',
  emptyPro: 'لم تصلك طلبات بعد',
  emptyLead: 'يظهر الطلب هنا فور تسجيله.',
  from: 'من {who}',
  for: 'إلى {who}',
  yourTurn: 'ردّك مطلوب',
  lookAtIt: 'مراجعة التسليم',
  confirmPayment: 'تأكيد دفعة',
  giveBankDetails: 'إدخال بياناتك المصرفية',
  waiting: 'بانتظار {who}',
  end: 'موعده {date}',
  late: 'متأخر منذ {date}',
};
