import { customer } from '../../support/marketplace.ts';
import { assetsOf } from '../../support/page-assets.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { fetch } from '../stack/fetch.ts';
import { output } from '../stack/outputs.ts';
import { readSubject } from '../subject.ts';

jest.setTimeout(60_000);

const subject = readSubject();
const address = output(subject.outputs, 'PageUrl');

/** As a browser's call arrives, whoever ends its TLS. */
const get = (path: string) =>
  fetch(address + path, { redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } });

describe('the order page', () => {
  it.each(['/', '/orders', '/orders/some-id', '/signed-in'])('is what %s shows', async (path) => {
    const reply = await get(path);

    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('<div id="page">');
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(reply.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  });

  it('names assets that are there, and may be kept for a year', async () => {
    const assets = assetsOf(await (await get('/')).text());

    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const reply = await get(path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      // What a brand brings along is put up as it is.
      if (/\.(js|css)$/.test(path)) expect(reply.headers.get('content-encoding')).toBe('br');
      // Fails where the contents are in another encoding than the header says.
      await reply.arrayBuffer();
    }
  });

  it('is told where people sign in', async () => {
    const { status, headers } = await get('/config.json');

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  checkIf(!subject.lacks.apiBehindPage, 'the emulator cannot reach the API from its CloudFront')(
    'has the API on the same origin, with the same tokens',
    async () => {
      const shop = deployedMarket(subject, address);

      const listed = await shop.get('/v1/orders?role=customer', customer);
      const without = await shop.service.request('GET', '/v1/orders?role=customer');

      expect(listed.status).toBe(200);
      expect(without.status).toBe(401);
    },
  );
});
