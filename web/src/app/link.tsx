import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'wouter';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly href: string;
  /** Leads to what is shown already. */
  readonly isCurrent?: boolean;
}

/** A way to another view. */
export function Link({ isCurrent = false, ...rest }: LinkProps) {
  return <RouterLink {...rest} aria-current={isCurrent ? 'page' : undefined} />;
}
