import type { Texts } from './en.ts';

/** Nouns stand where other languages have a verb, so that no sentence has to know who is a woman. */
export const ar: Texts = {
  'name.customer': 'العميل',
  'name.pro': 'مقدّم الخدمة',
  greeting: 'مرحبًا {name}،',

  'subject.opened.additional_work':
    '{opener, select, customer {طلب عمل إضافي من {other} بشأن «{title}»} other {عرض عمل إضافي من {other} بشأن «{title}»}}',
  'subject.opened.change_time': 'طلب مواعيد جديدة من {other} بشأن «{title}»',
  'subject.opened.price_adjustment': 'اقتراح سعر أقل من {other} بشأن «{title}»',
  'subject.opened.progress_update': 'استفسار من {other} عن سير العمل في «{title}»',
  'subject.opened.cancellation': 'طلب إلغاء من {other} بشأن «{title}»',
  'subject.opened.dispute': 'نزاع من {other} بشأن «{title}»',
  'subject.countered': 'عرض مقابل من {other} بشأن «{title}»',
  'subject.extended': 'لديك وقت أطول للرد بشأن «{title}»',
  'subject.reminder': 'تذكير: اقترب موعد ردّك بشأن «{title}»',
  'subject.delivery_reminder': 'تذكير: سيكتمل الطلب «{title}» قريبًا',
  'subject.accepted': 'قبول من {other} لطلب التغيير بشأن «{title}»',
  'subject.declined': 'رفض من {other} لطلب التغيير بشأن «{title}»',
  'subject.provided': 'تحديث من {other} عن سير العمل في «{title}»',
  'subject.expired': 'انتهت مهلة طلب تغيير بشأن «{title}»',
  'subject.contested': 'اعتراض من {other} على نزاعك بشأن «{title}»',
  'subject.decided': 'تم البتّ في النزاع بشأن «{title}»',
  'subject.refunded': 'استرداد {amount} عن «{title}»',

  'opened.additional_work':
    '{opener, select, customer {وصلك من {other} طلب عمل إضافي على «{title}» مقابل {amount}.} other {وصلك من {other} عرض عمل إضافي على «{title}» مقابل {amount}.}}',
  'opened.change_time': 'وصلك من {other} طلب تغيير مواعيد «{title}».',
  'opened.price_adjustment': 'وصلك من {other} اقتراح بخفض سعر «{title}» إلى {amount}.',
  'opened.progress_update': 'وصلك من {other} استفسار عن سير العمل في «{title}».',
  'opened.cancellation': 'وصلك من {other} طلب إلغاء «{title}».',
  'opened.dispute': 'وصلك من {other} نزاع بشأن «{title}» مع طلب استرداد {amount}.',
  'dates.start': 'موعد البدء الجديد المقترح: {startAt}.',
  'dates.end': 'موعد الانتهاء الجديد المقترح: {endAt}.',

  countered: 'وصلك من {other} عرض مقابل ردًّا على طلب التغيير.',
  extended: 'حصلت من {other} على وقت أطول للرد.',
  delivered: 'تم تسليم «{title}» من {other}، والعمل في انتظار مراجعتك.',

  'accepted.additional_work':
    'تم قبول العمل الإضافي على «{title}» مقابل {amount} من {other}. وأصبح الآن جزءًا من الطلب.',
  'accepted.change_time': 'تم قبول المواعيد الجديدة لـ«{title}» من {other}. وهي سارية من الآن.',
  'accepted.price_adjustment':
    'تم قبول {amount} سعرًا جديدًا لـ«{title}» من {other}. وهو سارٍ من الآن.',
  'accepted.cancellation': 'تمت الموافقة على إلغاء «{title}» من {other}.',
  'accepted.dispute': 'تم قبول نزاعك بشأن «{title}» بمبلغ {amount} من {other}.',

  'declined.additional_work': 'تم رفض العمل الإضافي على «{title}» مقابل {amount} من {other}.',
  'declined.change_time': 'تم رفض المواعيد الجديدة لـ«{title}» من {other}.',
  'declined.price_adjustment': 'تم رفض {amount} سعرًا جديدًا لـ«{title}» من {other}.',
  'declined.cancellation': 'تم رفض إلغاء «{title}» من {other}.',

  provided: 'وصلك من {other} تحديث عن سير العمل في «{title}».',
  'provided.percent': 'تم إنجاز {percent} من العمل.',

  'expired.additional_work':
    'لم يصل ردّ في الوقت المحدد على طلب العمل الإضافي على «{title}» مقابل {amount}.',
  'expired.change_time': 'لم يصل ردّ في الوقت المحدد على طلب تغيير مواعيد «{title}».',
  'expired.price_adjustment':
    'لم يصل ردّ في الوقت المحدد على اقتراح خفض سعر «{title}» إلى {amount}.',
  'expired.progress_update': 'لم يصل ردّ في الوقت المحدد على الاستفسار عن سير العمل في «{title}».',
  'expired.cancellation': 'لم يصل ردّ في الوقت المحدد على طلب إلغاء «{title}».',
  'expired.dispute': 'لم يصل ردّ في الوقت المحدد على النزاع بشأن «{title}» بمبلغ {amount}.',

  contested: 'وصل من {other} اعتراض على نزاعك بشأن «{title}».',
  'contested.offer': 'العرض البديل من {other} هو استرداد {amount}.',
  'contested.next': 'القرار الآن لفريق الإشراف، ولا يلزمك فعل أي شيء.',
  decided: 'بتّ فريق الإشراف في النزاع بشأن «{title}».',
  'decided.refund':
    '{reader, select, customer {سيُعاد إليك {amount}.} other {سيُعاد {amount} إلى العميل.}}',
  'decided.nothing': 'لن يُعاد أي مبلغ، ويستمر الطلب.',
  refunded: 'أعدنا إليك {amount} عن «{title}».',
  'refunded.bank': 'قد يستغرق ظهور المبلغ في حسابك المصرفي بضعة أيام.',

  'deadline.answer': 'آخر موعد للرد: {deadline}.',
  'deadline.review': 'يمكنك قبول التسليم أو طلب تعديله حتى {deadline}.',
  'silence.no_change': 'إذا لم يصل ردّك قبل ذلك، فلن يتغير شيء.',
  'silence.cancel_order_and_refund':
    'إذا لم يصل ردّك قبل ذلك، فسيُلغى الطلب ويعود ما يمكن استرداده {reader, select, customer {إليك} other {إلى العميل}}.',
  'silence.refund_requested_amount': 'إذا لم يصل ردّك قبل ذلك، فسيُعاد المبلغ المطلوب إلى العميل.',
  'silence.delivery': 'إذا لم يُتخذ أي إجراء قبل ذلك، فسيُعدّ الطلب مكتملًا.',
  'outcome.no_change': 'يبقى الطلب كما هو.',
  'outcome.cancel_order_and_refund':
    'أُلغي الطلب، ويعود ما يمكن استرداده {reader, select, customer {إليك} other {إلى العميل}}.',
  'outcome.refund_requested_amount':
    'يُعاد المبلغ المطلوب {reader, select, customer {إليك} other {إلى العميل}}.',
  'ended.completed': 'وبذلك يكتمل الطلب.',
  'ended.canceled': 'وبذلك يُلغى الطلب.',

  button: 'عرض الطلب',
  why: 'تصلك هذه الرسالة لأنك طرف في هذا الطلب.',
  unsubscribe: 'إيقاف التذكيرات بالبريد الإلكتروني',
  'unsubscribe.title': 'التذكيرات بالبريد الإلكتروني',
  'unsubscribe.question':
    'هل ينبغي إيقاف التذكيرات بالبريد الإلكتروني؟ ستصلك أخبار طلباتك كما كانت.',
  'unsubscribe.done': 'لن تصلك تذكيرات بالبريد الإلكتروني بعد الآن.',
};
