import type { Messages } from '../messages.ts';

export const undo: Messages['undo'] = {
  withdrawing:
    '{seconds, plural, zero {جارٍ سحب طلب التغيير…} one {سيُسحب طلب التغيير خلال ثانية واحدة} two {سيُسحب طلب التغيير خلال ثانيتين} few {سيُسحب طلب التغيير خلال # ثوانٍ} many {سيُسحب طلب التغيير خلال # ثانية} other {سيُسحب طلب التغيير خلال # ثانية}}',
  button: 'تراجع',
  undone: 'يبقى طلب التغيير مفتوحًا.',
};

export const draft: Messages['draft'] = {
  kept: 'استعدنا مسودتك. لم يُرسل أي شيء بعد.',
  discard: 'تجاهل المسودة',
};

export const confirm: Messages['confirm'] = {
  pay: '{reader, select, customer {القبول ودفع {amount}؟} other {القبول وتحصيل {amount} من {customer}؟}}',
  refund:
    '{reader, select, customer {القبول واسترداد {amount}؟} other {القبول وردّ {amount} إلى {customer}؟}}',
  lead: 'سيؤدي هذا إلى تحويل أموال ولا يمكن التراجع عنه.',
  amount: 'المبلغ',
  from: 'من',
  to: 'إلى',
  customer:
    '{reader, select, customer {أنت (وسيلة الدفع الأصلية)} other {{customer} (وسيلة الدفع الأصلية)}}',
  pro: '{reader, select, pro {أنت (مقابل العمل الإضافي)} other {{pro} (مقابل العمل الإضافي)}}',
  orderPayment: 'المبلغ المدفوع لهذا الطلب',
  payButton: '{reader, select, customer {دفع {amount}} other {تحصيل {amount}}}',
  refundButton: '{reader, select, customer {استرداد {amount}} other {ردّ {amount}}}',
};
