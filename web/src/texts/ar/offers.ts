import type { Messages } from '../messages.ts';

export const offers: Messages['offers'] = {
  make: 'تقديم عرض مقابل',
  title: 'تقديم عرض مقابل',
  lead: 'يمكن تغيير ما يلزم، ثم يصلك الرد على عرضك من {who}.',
  submit: 'إرسال العرض المقابل',
  lastRound: 'هذا آخر عرض في هذه الجولة: يمكن قبوله أو رفضه.',
  countered: 'عرض مقابل من {who}',
  offerBy: 'عرض من {who}',
  counterBy: 'عرض مقابل من {who}',
  yours: 'عرضك المقابل',
  changed: 'متغيّر',
  same: 'الشروط هي نفسها كما كانت.',
};
