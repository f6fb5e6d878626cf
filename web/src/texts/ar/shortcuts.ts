import type { Messages } from '../messages.ts';

export const shortcuts: Messages['shortcuts'] = {
  title: 'اختصارات لوحة المفاتيح',
  singleKeys: 'استخدام المفاتيح المفردة كاختصارات',
  singleKeysHelp: 'يفيد إيقاف هذا الخيار عند الإملاء الصوتي أو عند ضغط المفاتيح من غير قصد.',
  between: 'ثم',
  help: 'عرض هذه القائمة',
  goOrders: 'الانتقال إلى طلباتي',
  search: 'البحث في طلباتك',
  next: 'التالي في القائمة',
  previous: 'السابق في القائمة',
  request: 'طلب تغيير',
  accept: 'الانتقال إلى زر «قبول»',
  decline: 'رفض',
};
