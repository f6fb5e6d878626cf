import type { Messages } from '../messages.ts';

export const dispute: Messages['dispute'] = {
  evidence: 'الأدلة',
  evidenceEntry: 'الدليل {n, number}',
  evidenceDescription: 'ما الذي يثبته',
  evidenceUrl: 'الرابط',
  evidenceUrlHelp: 'يبدأ بـ \u2066https://\u2069',
  addEvidence: 'إضافة دليل',
  remove: 'إزالة',
  removeEvidence: 'إزالة الدليل {n, number}',
  contest: 'اعتراض',
  contestTitle: 'الاعتراض على النزاع',
  contestLead: 'يقرأ فريق الإشراف ما يقوله الطرفان ثم يقرّر. ولا توجد مهلة بعد ذلك.',
  contestSubmit: 'إرسال إلى فريق الإشراف',
  statement: 'روايتك لما حدث',
  offeredRefund: 'المبلغ المعروض إعادته',
  offerHelp: 'من لا شيء إلى المبلغ المطلوب، وهو {requested}.',
  offered: 'المبلغ المعروض إعادته',
  waiting: 'القرار لفريق الإشراف، ولا توجد مهلة لذلك.',
  decide: 'اتخاذ القرار',
  decisionTitle: 'البتّ في النزاع',
  refund: 'الاسترداد',
  refundHelp:
    'باسترداد كامل المبلغ {most} يُلغى الطلب، وباسترداد جزء منه يكتمل، ومن دون استرداد يستمر العمل.',
  rationale: 'أسباب القرار، ويراها الطرفان',
  confirm: 'تأكيد القرار',
  ifDecided: 'إذا كان هذا هو القرار',
};

export const notes: Messages['notes'] = {
  title: 'الملاحظات',
  lead: 'لا يراها إلا فريق الإشراف، ولا يراها طرفا الطلب.',
  text: 'ملاحظة جديدة',
  add: 'إضافة الملاحظة',
  other: 'عضو آخر في فريق الإشراف',
};
