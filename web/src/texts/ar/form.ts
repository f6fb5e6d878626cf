import type { Messages } from '../messages.ts';

export const form: Messages['form'] = {
  submit: 'إرسال طلب التغيير',
  correct:
    '{count, plural, zero {لا توجد حقول تحتاج إلى تصحيح.} one {حقل واحد يحتاج إلى تصحيح.} two {حقلان يحتاجان إلى تصحيح.} few {# حقول تحتاج إلى تصحيح.} many {# حقلًا يحتاج إلى تصحيح.} other {# حقل يحتاج إلى تصحيح.}}',
  notShown: 'رُفض جزء مما أرسلته هذه الصفحة. يُرجى إعادة تحميلها ثم إعادة المحاولة.',
  characters: 'عدد الأحرف من {min, number} إلى {max, number}.',
  numbers: 'عدد صحيح من {min, number} إلى {max, number}.',
  choose: 'اختيار…',
  previewWaiting: 'بعد ملء النموذج يظهر هنا ما سيتغيّر.',
  previewNothing: 'لن يتغيّر شيء في الطلب.',
  amountLike: 'يُرجى إدخال مبلغ بهذا الشكل: {example}.',
  amountAtLeast: 'يُرجى إدخال مبلغ لا يقل عن {from}.',
  amountBetween: 'يُرجى إدخال مبلغ من {from} إلى {to}.',
};

export const faults: Messages['faults'] = {
  'text-length': 'يجب أن يكون عدد الأحرف من {min, number} إلى {max, number}.',
  'text-at-most': 'يجب ألا يزيد عدد الأحرف على {max, number}.',
  'number-range': 'يُرجى إدخال عدد صحيح من {min, number} إلى {max, number}.',
  'number-at-most': 'يُرجى إدخال عدد صحيح لا يزيد على {max, number}.',
  'number-at-least': 'يُرجى إدخال عدد صحيح لا يقل عن {min, number}.',
  'list-length': 'يجب أن يكون عدد العناصر من {min, number} إلى {max, number}.',
  'not-an-option': 'يُرجى اختيار أحد الخيارات.',
  'not-a-time': 'يُرجى إدخال تاريخ ووقت.',
  'time-after': 'يُرجى اختيار موعد بعد {after}.',
  'time-between': 'يُرجى اختيار موعد بعد {after} وفي موعد أقصاه {latest}.',
  'time-from': 'يُرجى اختيار {earliest} أو موعد بعده.',
  'times-missing': 'يُرجى تغيير موعد البدء أو موعد الانتهاء أو كليهما.',
  'times-unchanged': 'يُرجى اختيار موعد مختلف عن الموعد المتفق عليه.',
  'end-before-start': 'يجب أن يكون موعد الانتهاء بعد موعد البدء.',
  'already-started': 'بدأ العمل، ولا يمكن تغيير موعد بدئه.',
  'deadline-fixed': 'لا يمكن تمديد هذه المهلة أكثر من ذلك.',
  'total-too-high': 'ترفع هذه البنود السعر أكثر مما هو ممكن.',
  'not-an-https-url': 'يُرجى إدخال رابط يبدأ بـ \u2066https://\u2069.',
  'file-unknown': 'هذا الملف ليس من الملفات التي رفعتها هنا. يُرجى رفعه من جديد.',
  'file-repeated': 'هذا الملف مرفق مرتين.',
  'file-expired': 'مضى وقت طويل على رفع هذا الملف. يُرجى رفعه من جديد.',
  'file-awaited': 'لم يُرفع هذا الملف بعد.',
  'file-scanning': 'ما زال هذا الملف قيد الفحص. يُرجى إعادة المحاولة بعد قليل.',
  'file-wrong-content': 'محتوى هذا الملف لا يطابق نوعه. يُرجى اختيار ملف آخر.',
  'file-not-clean': 'لم يجتز هذا الملف فحص الأمان لدينا. يُرجى اختيار ملف آخر.',
  other: 'يُرجى مراجعة هذا الحقل.',
};

export const preview: Messages['preview'] = {
  price: 'السعر الجديد',
  start: 'موعد البدء الجديد',
  end: 'موعد الانتهاء الجديد',
  charge: 'الخصم',
  refund: 'الاسترداد',
  status: 'الطلب',
  accepted: 'في حال القبول من {who}',
  answered: 'يوضّح الرد من {who} كيف يسير العمل، ولا يغيّر شيئًا في الطلب.',
  ifYouAccept: 'في حال قبولك',
};
