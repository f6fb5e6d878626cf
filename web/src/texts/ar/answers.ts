import type { Messages } from '../messages.ts';

export const silence: Messages['silence'] = {
  no_change:
    'إذا لم يصل {answerer, select, you {ردّك} other {ردّ من {who}}} {deadline, select, told {قبل ذلك} other {قبل {by}}}، فسيبقى الطلب كما هو.',
  cancel:
    'إذا لم يصل {answerer, select, you {ردّك} other {ردّ من {who}}} {deadline, select, told {قبل ذلك} other {قبل {by}}}، فسيُلغى الطلب، ولا يوجد مبلغ لاسترداده.',
  cancelAndRefund:
    'إذا لم يصل {answerer, select, you {ردّك} other {ردّ من {who}}} {deadline, select, told {قبل ذلك} other {قبل {by}}}، فسيُلغى الطلب ويعود مبلغ {amount} {reader, select, customer {إليك} other {إلى {customer}}}.',
  refund:
    'إذا لم يصل {answerer, select, you {ردّك} other {ردّ من {who}}} {deadline, select, told {قبل ذلك} other {قبل {by}}}، فسيعود مبلغ {amount} {reader, select, customer {إليك} other {إلى {customer}}} ويصبح الطلب {outcome, select, canceled {ملغى} other {مكتملًا}}.',
  refundOpen:
    'إذا لم يصل {answerer, select, you {ردّك} other {ردّ من {who}}} {deadline, select, told {قبل ذلك} other {قبل {by}}}، فسيعود المبلغ المطلوب {reader, select, customer {إليك} other {إلى {customer}}}.',
};

export const answers: Messages['answers'] = {
  accept: 'قبول',
  decline: 'رفض',
  provideProgress: 'إرسال تحديث عن سير العمل',
  withdraw: 'سحب',
  note: 'ملاحظة',
  noteHelp: 'كلمات قليلة إلى {who}، وعدد الأحرف {most, number} على الأكثر.',
  summary: 'كيف يسير العمل؟',
  percentComplete: 'نسبة الإنجاز المئوية',
  expectedEndAt: 'موعد الانتهاء المتوقع',
};

export const deadline: Messages['deadline'] = {
  answerBy: 'آخر موعد للرد: {by}',
  theirs: 'آخر موعد للردّ من {who}: {by}.',
  left: 'الوقت المتبقي: {time}',
  passed: 'انتهت المهلة.',
  passedLead: 'كان آخر موعد {by}. لم تعد الردود محتسبة، وستظهر النتيجة هنا بعد لحظات.',
  hurry: 'الوقت المتبقي للرد: {time}.',
};
