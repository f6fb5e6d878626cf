import type { Messages } from '../messages.ts';

export const moderation: Messages['moderation'] = {
  atLeast: '{count, number}+',

  filters: 'تصفية النزاعات',
  whose: 'من يتولّاها',
  all: 'الكل',
  mine: 'أنا',
  untaken: 'لا أحد',
  waiting: 'مدة الانتظار',
  anyTime: 'أي مدة',
  longerThan:
    '{days, plural, zero {أقل من يوم} one {أكثر من يوم} two {أكثر من يومين} few {أكثر من # أيام} many {أكثر من # يومًا} other {أكثر من # يوم}}',
  stake: 'موضع الخلاف',
  anyAmount: 'أي مبلغ',
  amountFrom: '{amount} أو أكثر',
  sort: 'الترتيب حسب',
  oldest: 'الأطول انتظارًا',
  most: 'الأكبر مبلغًا',
  clear: 'مسح عوامل التصفية',
  shown:
    '{count, plural, =0 {لا نزاعات} zero {لا نزاعات} one {نزاع واحد} two {نزاعان} few {# نزاعات} many {# نزاعًا} other {# نزاع}}',
  noneMatch: 'لا توجد نزاعات مطابقة',
  noneMatchLead: 'بمسح عوامل التصفية يظهر كل ما ينتظر القرار.',
  partial:
    'تشمل التصفية والترتيب {count, plural, zero {لا شيء} one {أول نزاع فقط} two {أول نزاعين فقط} few {أول # نزاعات فقط} many {أول # نزاعًا فقط} other {أول # نزاع فقط}}. وهناك المزيد.',
  currencies: 'تُقارَن المبالغ بالعملات المختلفة كما هي، من دون تحويل.',
  keys: 'للتنقل بين النزاعات: مفتاحا السهمين لأعلى ولأسفل.',

  dispute: 'النزاع',
  asked: 'المطلوب',
  offered: 'المعروض',
  takenBy: 'لدى',
  actions: 'الإجراءات',
  parties: '{customer} و{pro}',
  nobody: 'لا أحد بعد',
  byYou: 'أنت، حتى {time}',
  byOther: '{who}، حتى {time}',

  take: 'تولّي النزاع',
  release: 'إتاحته للآخرين',
  decide: 'اتخاذ القرار',
  read: 'قراءة',
  about: '{action}: {title}',
  tookIt: '«{title}» لديك حتى {time}.',
  gaveBack: 'أصبح «{title}» متاحًا للآخرين من جديد.',

  lead: '{title} · {customer} و{pro}',
  asks: 'طلب {who}',
  offers: 'عرض {who}',
  yours: 'هذا النزاع لديك حتى {time}.',
  others: 'هذا النزاع لدى {who} حتى {time}. يمكنك قراءة كل شيء وإضافة ملاحظات.',
  free: 'هذا النزاع ليس لدى أحد. بتولّيه لا يبتّ فيه غيرك أثناء قراءتك.',
  suggestions: 'مبالغ استرداد مقترحة',
  asAsked: 'كما طُلب: {amount}',
  asOffered: 'كما عُرض: {amount}',
  halfway: 'في المنتصف: {amount}',
  review: 'مراجعة القرار',
  final:
    '{outcome, select, canceled {يُعاد {amount} إلى {who} ويُلغى الطلب.} completed {يُعاد {amount} إلى {who} ويكتمل الطلب.} other {لا يُعاد شيء إلى {who} ويستمر العمل.}} لا يمكن تغيير ذلك لاحقًا.',
  gone: 'لم يعد هذا النزاع بانتظار القرار.',
};
