import type { Messages } from '../messages.ts';

export const embed: Messages['embed'] = {
  title: 'طلبات التغيير',
  none: 'لا يوجد ما ينتظر ردًّا.',
  signedOut: 'انتهت جلستك. يُرجى تسجيل الدخول مجددًا لعرض طلبات التغيير والرد عليها.',
};
