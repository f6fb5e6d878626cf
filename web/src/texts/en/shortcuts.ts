/** Keys for what people do often. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  singleKeys: 'Use single keys as shortcuts',
  singleKeysHelp: 'Turn this off if you dictate, or press keys by accident.',
  between: 'then',
  help: 'Show this list',
  goOrders: 'Go to My orders',
  search: 'Search your orders',
  next: 'Next in the list',
  previous: 'Previous in the list',
  request: 'Ask for a change',
  accept: 'Go to the Accept button',
  decline: 'Decline',
} as const;
