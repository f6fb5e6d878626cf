import type { Messages } from '../messages.ts';

export const order: Messages['order'] = {
  title: 'الطلب',
  price: 'السعر',
  start: 'البدء',
  end: 'الانتهاء',
  late: 'متأخر',
  captured: 'المدفوع',
  serviceFee: 'رسوم الخدمة',
  refundable: 'القابل للاسترداد',
  postPaid: 'يُدفع بعد إنجاز العمل',
  postPaidEnded: 'لم يُدفع شيء مقدمًا',
  print: 'طباعة',
  assistant: 'مساعد الطلب',
  delivery: {
    unlessYou: 'يكتمل الطلب في {by} ما لم يصل منك طلب تعديل قبل ذلك.',
    unlessThey: 'يكتمل الطلب في {by} ما لم يصل طلب تعديل من {who} قبل ذلك.',
    onHold: 'ينتظر التسليم حتى يصل الرد على طلب التغيير.',
    passed: 'انتهت مهلة مراجعة التسليم. سيكتمل الطلب بعد لحظات.',
  },
  steps: {
    start: 'بدء العمل',
    deliver: 'تسليم العمل',
    'request-revision': 'طلب تعديل',
    'accept-delivery': 'قبول التسليم',
  },
  completion: {
    title: 'قبول التسليم؟',
    lead: 'بهذا يكتمل الطلب، وبعد ذلك لا يمكن إرسال أي طلب تغيير ولا فتح نزاع.',
    button: 'إكمال الطلب',
  },
};
