import {
  BadgePercent,
  Ban,
  CalendarClock,
  CirclePlus,
  type LucideIcon,
  MessageCircleQuestionMark,
  Scale,
} from 'lucide-react';
import type { RequestType } from '../api/types.ts';

/** What stands for each type of request. Apart from all else about it: lists show no forms. */
export const requestIcons: Readonly<Record<RequestType, LucideIcon>> = {
  additional_work: CirclePlus,
  change_time: CalendarClock,
  price_adjustment: BadgePercent,
  progress_update: MessageCircleQuestionMark,
  cancellation: Ban,
  dispute: Scale,
};
