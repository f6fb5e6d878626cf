import {
  ArrowLeftRight,
  BadgeCheck,
  Ban,
  Check,
  CircleAlert,
  Clock,
  ClockPlus,
  CreditCard,
  Gavel,
  Hourglass,
  Landmark,
  type LucideIcon,
  MessageSquareText,
  PackageCheck,
  Play,
  Reply,
  RotateCcw,
  Scale,
  ShoppingBag,
  Undo2,
  X,
} from 'lucide-react';
import type { HistoryEntry } from '../api/types.ts';
import { type TermsEvent, termsIcons } from '../requests/index.ts';

type Event = HistoryEntry['event'];

/** What stands for each event; for a change of the terms, what stands for the request behind it. */
const ICONS: Readonly<Record<Exclude<Event, TermsEvent | 'request_opened'>, LucideIcon>> = {
  order_placed: ShoppingBag,
  work_started: Play,
  delivery_submitted: PackageCheck,
  revision_requested: RotateCcw,
  order_completed: BadgeCheck,
  order_canceled: Ban,
  request_accepted: Check,
  request_declined: X,
  request_countered: Reply,
  progress_provided: MessageSquareText,
  request_contested: Scale,
  dispute_resolved: Gavel,
  request_withdrawn: Undo2,
  request_expired: Hourglass,
  deadline_extended: ClockPlus,
  charge_requested: CreditCard,
  charge_waiting: Clock,
  charge_succeeded: CreditCard,
  charge_failed: CircleAlert,
  refund_requested: ArrowLeftRight,
  refund_waiting: Clock,
  refund_succeeded: ArrowLeftRight,
  refund_failed: CircleAlert,
  payment_adjusted: Landmark,
};

const icons: Partial<Record<Event, LucideIcon>> = { ...ICONS, ...termsIcons };

export const eventIcon = (event: Event): LucideIcon => icons[event] ?? Clock;
