export const brand = {
  links: 'Help and legal',
  help: 'Help',
  terms: 'Terms',
  privacy: 'Privacy',
} as const;
