import {
  bucketName,
  bytes,
  formFor,
  type S3Double,
  s3Double,
  send,
} from '../../../support/s3-double.ts';

const rule = {
  AllowedMethods: ['POST'],
  AllowedOrigins: ['https://*.example.com'],
  ExposedHeaders: ['ETag'],
  MaxAge: 3600,
};
let s3: S3Double;

beforeEach(async () => {
  s3 = await s3Double({ cors: [rule] });
});

afterEach(() => s3.close());

const ask = (origin: string, method = 'POST') =>
  fetch(`${s3.endpoint}/${bucketName}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method },
  });

it('tells a browser that asks first that its page may upload', async () => {
  const response = await ask('https://shop.example.com');

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': 'https://shop.example.com',
    'access-control-allow-methods': 'POST',
    'access-control-max-age': '3600',
  });
});

test.each([
  ['of another origin', 'https://example.org', 'POST'],
  ['that wants to read', 'https://shop.example.com', 'GET'],
])('tells a page %s that it may not', async (_, origin, method) => {
  const response = await ask(origin, method);

  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

it('lets the page read how its upload went, also when it was refused', async () => {
  const form = await formFor(s3, 3);
  const headers = { origin: 'https://shop.example.com' };

  for (const [file, status] of [
    [bytes(3), 204],
    [bytes(4), 400],
  ] as const) {
    const response = await send(form, file, headers);

    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-expose-headers')).toBe('ETag');
  }
});
