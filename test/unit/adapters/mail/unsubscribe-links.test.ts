import { signedLinks } from '../../../../lambdas/adapters/mail/unsubscribe-links.ts';

const url = 'https://example.com/mail/unsubscribe';
const links = signedLinks({ url, secret: async () => 'a secret' });
const tokenFor = async (person: string, locale?: string) =>
  new URL(await links.linkFor({ person, locale })).searchParams.get('token') ?? '';

it('a link holds who it is for, and in which language to speak', async () => {
  expect(await links.linkFor({ person: 'jo', locale: 'de' })).toMatch(
    /^https:\/\/example\.com\/mail\//,
  );
  expect(await links.readerOf(await tokenFor('jo', 'de'))).toEqual({ person: 'jo', locale: 'de' });
  expect(await links.readerOf(await tokenFor('jo'))).toEqual({ person: 'jo' });
});

it.each([
  ['nothing', async () => ''],
  ['no signature', async () => (await tokenFor('jo')).split('.')[0] ?? ''],
  ['half a signature', async () => (await tokenFor('jo')).slice(0, -8)],
  [
    "somebody else's signature",
    async () => {
      const [jo, robin] = await Promise.all([tokenFor('jo'), tokenFor('robin')]);
      return `${jo.split('.')[0]}.${robin.split('.')[1]}`;
    },
  ],
  ['more after it', async () => `${await tokenFor('jo')}A`],
  ['signs after it that base64 overlooks', async () => `${await tokenFor('jo')}!`],
  ['a third part', async () => `${await tokenFor('jo')}.A`],
])('a token with %s is nobody’s', async (_, token) => {
  expect(await links.readerOf(await token())).toBeUndefined();
});

it('a token that another secret has signed is nobody’s', async () => {
  const others = signedLinks({ url, secret: async () => 'another' });

  expect(await others.readerOf(await tokenFor('jo'))).toBeUndefined();
});
