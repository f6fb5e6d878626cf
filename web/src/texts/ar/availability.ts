import type { Messages } from '../messages.ts';

export const away: Messages['away'] = {
  set: 'تحديد فترة غياب',
  until: 'في غياب حتى {day}',
  title: 'فترة الغياب',
  lead: 'إذا وصلك طلب تغيير في أثناء غيابك، فستبدأ مهلة ردّك عند عودتك.',
  awayUntil: 'غيابي حتى',
  help: 'يظهر ذلك للطرف الآخر في طلباتك. أما المهل الجارية فتبقى كما هي.',
  save: 'حفظ',
  now: 'غيابك مسجَّل حتى {until}.',
  back: 'انتهى غيابي',
  note: '{who} في غياب حتى {until}، وعندها تبدأ مهلة الرد.',
};
