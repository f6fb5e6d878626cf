import type { Messages } from '../messages.ts';

export const embed: Messages['embed'] = {
  title: 'الطلبات',
  none: 'لا يوجد ما ينتظر ردًّا.',
  signedOut: 'انتهت جلستك. سجّل الدخول مجددًا لعرض الطلبات والرد عليها.',
};
