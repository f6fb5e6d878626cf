import { Bot, Gavel, type LucideIcon, Store, UserRound } from 'lucide-react';
import type { Order, Role } from '../api/types.ts';
import { Avatar } from '../design/avatar.tsx';

/** For those who are known by what they are. */
const ICONS: Readonly<Record<Role, LucideIcon>> = {
  customer: UserRound,
  pro: UserRound,
  moderator: Gavel,
  marketplace: Store,
  system: Bot,
};

interface ActorAvatarProps {
  readonly order: Order;
  readonly role: Role;
  readonly size?: 'small' | 'large';
}

/** Whoever did something about an order: its parties by their initials, others by what they are. */
export function ActorAvatar({ order, role, size = 'small' }: ActorAvatarProps) {
  const party = {
    customer: { id: order.customerId, name: order.customerName },
    pro: { id: order.proId, name: order.proName },
  };
  const { id, name } = role === 'customer' || role === 'pro' ? party[role] : { id: role };
  return <Avatar id={id} name={name} icon={ICONS[role]} size={size} />;
}
