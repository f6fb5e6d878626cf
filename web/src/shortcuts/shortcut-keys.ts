/** What can be done by keys, and by which, one after the other. */
export const shortcutKeys = {
  help: ['?'],
  goOrders: ['g', 'o'],
  search: ['/'],
  next: ['j'],
  previous: ['k'],
  request: ['n'],
  accept: ['a'],
  decline: ['d'],
} as const;

export type Shortcut = keyof typeof shortcutKeys;
