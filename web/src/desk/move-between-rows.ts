import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
};

const controlsOf = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('a, button'),
];

/** The arrow keys lead from a link or a button to the same one in the row above or below. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const control = event.target as HTMLElement;
  const row = control.closest('tr');
  const next = step && row?.[step];
  if (!next) return;
  const controls = controlsOf(next);
  const place = controlsOf(row).indexOf(control);
  event.preventDefault();
  controls[Math.min(place, controls.length - 1)]?.focus();
}
