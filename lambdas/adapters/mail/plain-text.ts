import type { MailContent } from './layout.ts';

/** The same mail for readers, and machines, that take no HTML. */
export const plainText = ({ greeting, sentences, button, why, unsubscribe }: MailContent): string =>
  [
    ...(greeting ? [greeting] : []),
    ...sentences,
    `${button.label}:\n${button.url}`,
    '--',
    why,
    ...(unsubscribe ? [`${unsubscribe.label}:\n${unsubscribe.url}`] : []),
  ].join('\n\n');
