import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  language: 'اللغة',
  appName: 'الطلبات',
  skipToContent: 'تخطٍّ إلى المحتوى',
  close: 'إغلاق',
  cancel: 'إلغاء',
  back: 'رجوع',
  tryAgain: 'إعادة المحاولة',
  showMore: 'عرض المزيد',
  loading: 'جارٍ التحميل',
  optional: 'اختياري',
  you: 'أنت',
  yourOrders: 'طلباتي',
};

export const connection: Messages['connection'] = {
  offline:
    'لا يوجد اتصال بالإنترنت. هذه المعلومات حتى الساعة {time}. ما يُرسل الآن لن يصل، ويُرجى إرساله مجددًا بعد عودة الاتصال.',
  down: 'الخدمة لا تستجيب. هذه المعلومات حتى الساعة {time}، وما زلنا نحاول.',
};

export const failures: Messages['failures'] = {
  title: 'لم ينجح ذلك',
  notFound: 'هذه الصفحة غير موجودة',
  notFoundLead: 'قد يكون في العنوان خطأ، أو لم تعد الصفحة موجودة.',
  orderNotFound: 'هذا الطلب غير موجود، أو ليس من طلباتك',
  notLoaded: 'تعذّر التحميل. يُرجى إعادة المحاولة بعد قليل.',
  unreachable:
    'لم يصلنا ردّ، ولا نعرف هل وصل ما أُرسل أم لا. لا ضرر من إعادة المحاولة: لن يتكرر شيء.',
  unexpected: 'حدث خطأ لدينا. يُرجى إعادة المحاولة.',
  reload: 'إعادة تحميل الصفحة',
};
