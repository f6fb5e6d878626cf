import type { Messages } from '../messages.ts';

export const roles: Messages['roles'] = {
  customer: 'العميل',
  pro: 'مقدّم الخدمة',
  moderator: 'فريق الإشراف',
  marketplace: 'المنصة',
  system: 'النظام',
};

export const nameless: Messages['nameless'] = {
  customer: 'العميل',
  pro: 'مقدّم الخدمة',
};

export const orderStatus: Messages['orderStatus'] = {
  accepted: 'مقبول',
  in_progress: 'قيد التنفيذ',
  delivery_submitted: 'تم التسليم',
  revision_requested: 'قيد التعديل',
  completed: 'مكتمل',
  canceled: 'ملغى',
};

export const requestStatus: Messages['requestStatus'] = {
  pending: 'بانتظار الرد',
  contested: 'لدى فريق الإشراف',
  accepted: 'تم القبول',
  declined: 'تم الرفض',
  countered: 'قوبل بعرض',
  provided: 'تم الرد',
  withdrawn: 'تم السحب',
  expired: 'لم يُردّ عليه',
  resolved: 'تم البتّ فيه',
};
