import type { Messages } from '../messages.ts';

export const moreTime: Messages['moreTime'] = {
  give: 'منح وقت إضافي',
  lead: 'ستطول مهلة الرد أمام {who}، ولا يمكن تقصيرها بعد ذلك.',
  howLong: 'كم من الوقت الإضافي؟',
  longer: 'زيادة {time}',
  until: 'حتى {by}',
  otherTime: 'موعد آخر',
  most: 'حتى أسبوعين بعد إرسال طلب التغيير',
  newDeadline: 'المهلة الجديدة',
  previewWaiting: 'بعد اختيار موعد لاحق يظهر هنا ما يترتب عليه.',
};
