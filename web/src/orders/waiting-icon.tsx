import { CreditCard, Landmark, type LucideIcon, PackageCheck, Scale } from 'lucide-react';
import { requestIcons } from '../requests/request-icons.ts';
import type { WaitingOf } from './waiting-of.ts';

const ICONS: Readonly<Record<WaitingOf['kind'], LucideIcon>> = {
  ...requestIcons,
  moderator: Scale,
  payment: CreditCard,
  'bank-details': Landmark,
  delivery: PackageCheck,
};

/** What stands for the thing that is waited for. */
export function WaitingIcon({ kind }: Pick<WaitingOf, 'kind'>) {
  const Icon = ICONS[kind];
  return <Icon size="1.125em" aria-hidden="true" />;
}
