import type { LucideIcon } from 'lucide-react';
import styles from './avatar.module.css';
import { initialsOf } from './initials.ts';

const COLORS = ['plum', 'ocean', 'moss', 'clay', 'slate', 'berry', 'pine', 'ochre'] as const;

interface AvatarProps {
  /** Whose colour it is: one person has the same wherever they appear. */
  readonly id: string;
  readonly name?: string | undefined;
  /** For whoever has no name. */
  readonly icon?: LucideIcon;
  readonly size?: 'small' | 'large';
}

/** Somebody at a glance. It says nothing to those who listen: the name stands beside it. */
export function Avatar({ id, name, icon: Icon, size = 'small' }: AvatarProps) {
  const look = `${styles.avatar} ${styles[size]} ${styles[colorOf(id)]}`;
  return (
    <span className={look} aria-hidden="true">
      {name ? initialsOf(name) : Icon && <Icon size="1.125em" />}
    </span>
  );
}

function colorOf(id: string): (typeof COLORS)[number] {
  const sum = [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return COLORS[sum % COLORS.length] ?? 'slate';
}
