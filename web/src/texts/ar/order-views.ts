import type { Messages } from '../messages.ts';

export const orderViews: Messages['orderViews'] = {
  label: 'عرض',
  names: {
    'needs-answer': 'بانتظار ردّك',
    waiting: 'بانتظار الآخرين',
    late: 'متأخرة',
    running: 'مفتوحة',
    ended: 'منتهية',
    all: 'الكل',
  },
  needYou:
    '{count, plural, zero {لا طلبات بانتظار ردّك} one {طلب واحد بانتظار ردّك} two {طلبان بانتظار ردّك} few {# طلبات بانتظار ردّك} many {# طلبًا بانتظار ردّك} other {# طلب بانتظار ردّك}}',
  search: 'البحث بالعنوان أو الاسم',
  clear: 'مسح البحث',
  found:
    '{count, plural, zero {لم يُعثر على طلبات} one {عُثر على طلب واحد} two {عُثر على طلبين} few {عُثر على # طلبات} many {عُثر على # طلبًا} other {عُثر على # طلب}}',
  empty: {
    'needs-answer': 'لا شيء بانتظار ردّك',
    waiting: 'لا ردود منتظرة من أحد',
    late: 'لا شيء متأخر',
    running: 'لا طلبات مفتوحة',
    ended: 'لم ينتهِ أي طلب بعد',
  },
  emptyLead: {
    'needs-answer': 'ما يحتاج إلى ردّك يظهر هنا أولًا.',
    waiting: 'تظهر هنا الطلبات التي تنتظر ردًا من طرف آخر.',
    late: 'تظهر هنا الطلبات التي تجاوزت موعد انتهائها.',
    running: 'تبقى الطلبات هنا إلى أن تكتمل أو تُلغى.',
    ended: 'تظهر هنا الطلبات المكتملة والملغاة.',
  },
  nothingFound: 'لا طلبات تطابق «{text}»',
  nothingFoundLead: 'يُرجى التحقق من الإملاء أو البحث بكلمات أقل.',
  seeAll: 'عرض كل الطلبات',
  older: 'البحث في الطلبات الأقدم',
  olderLead: 'شمل البحث حتى الآن أحدث طلباتك فقط.',
};
