import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Order, Role } from '../api/types.ts';
import { Bubble } from '../design/bubble.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { When } from '../time/when.tsx';
import { ActorAvatar } from './actor-avatar.tsx';
import { sideOf } from './side-of.ts';

interface SaidProps {
  readonly order: Order;
  /** Who says it. */
  readonly role: Role;
  /** Their name, or a sentence about what they did. */
  readonly who: string;
  readonly icon?: LucideIcon;
  readonly at: string;
  readonly children?: ReactNode;
}

/** What one side of an order said, on its side of the conversation. */
export function Said({ order, role, who, icon: Icon, at, children }: SaidProps) {
  const { userId } = useSignedIn().session;
  return (
    <Bubble
      side={sideOf(role, order, userId)}
      avatar={<ActorAvatar order={order} role={role} />}
      who={
        <>
          {Icon && <Icon size={16} aria-hidden="true" />}
          {who}
        </>
      }
      time={<When at={at} />}
    >
      {children}
    </Bubble>
  );
}
