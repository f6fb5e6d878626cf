import { jsonBody } from '../../../lambdas/runtime/http/json-body.ts';
import { TransportError } from '../../../lambdas/runtime/http/transport-error.ts';
import { anHttpEvent, type Call } from '../../support/http-event.ts';

const KIB_64 = 64 * 1024;

const read = (call: Call): unknown => jsonBody(anHttpEvent(call));

const faultOf = (call: Call): string => {
  try {
    read(call);
    return 'none';
  } catch (error) {
    return error instanceof TransportError ? error.code : String(error);
  }
};

/** A JSON text of exactly so many bytes. */
const jsonOf = (bytes: number): string => JSON.stringify('x'.repeat(bytes - 2));

describe('a body', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    [' [1, 2] ', [1, 2]],
    ['null', null],
    ['"text"', 'text'],
    ['{"__proto__":1}', JSON.parse('{"__proto__":1}')],
  ])('of %s is read as JSON', (body, value) => {
    expect(read({ body })).toEqual(value);
  });

  it('that is left out is none, whatever it is said to be', () => {
    expect(read({})).toBeUndefined();
    expect(read({ body: '' })).toBeUndefined();
    expect(read({ headers: { 'content-type': 'text/plain' } })).toBeUndefined();
  });

  it('that the gateway has encoded is decoded', () => {
    const body = Buffer.from('{"name":"Zoë 🦊"}').toString('base64');
    expect(read({ body, isBase64Encoded: true })).toEqual({ name: 'Zoë 🦊' });
  });

  it.each(['{', '{"a":1,}', "{'a':1}", ' ', 'undefined', 'NaN', '{"a":1}{"b":2}', '<xml/>'])(
    'of %j is not JSON',
    (body) => {
      expect(faultOf({ body })).toBe('malformed-json');
    },
  );

  it('that is not UTF-8 is not JSON', () => {
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]).toString('base64');
    expect(faultOf({ body, isBase64Encoded: true })).toBe('malformed-json');
  });

  it('may be nested as deep as it likes', () => {
    const depth = 30_000;
    expect(faultOf({ body: '['.repeat(depth) + ']'.repeat(depth) })).toBe('none');
  });
});

describe('the media type', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
  ])('%s is taken', (type) => {
    expect(faultOf({ body: '{}', headers: { 'content-type': type } })).toBe('none');
  });

  it.each([
    'text/plain',
    'text/json',
    'application/jsonp',
    'application/json+x',
    'application/x-www-form-urlencoded',
    '',
  ])('%j is not', (type) => {
    const headers = { 'content-type': type };
    expect(faultOf({ body: '{}', headers })).toBe('unsupported-media-type');
  });

  it('has to be given', () => {
    const event = anHttpEvent({ body: '{}' });
    expect(() => jsonBody({ ...event, headers: {} })).toThrow(TransportError);
  });
});

describe('the size of a body', () => {
  it('can be 64 KiB and no more', () => {
    expect(faultOf({ body: jsonOf(KIB_64) })).toBe('none');
    expect(faultOf({ body: jsonOf(KIB_64 + 1) })).toBe('body-too-large');
  });

  it('is counted in bytes, not in characters', () => {
    const body = JSON.stringify('é'.repeat(KIB_64 / 2));
    expect(body.length).toBeLessThan(KIB_64);
    expect(faultOf({ body })).toBe('body-too-large');
  });

  it('is counted as it was before the gateway encoded it', () => {
    const encoded = (bytes: number) => Buffer.from(jsonOf(bytes)).toString('base64');
    expect(faultOf({ body: encoded(KIB_64), isBase64Encoded: true })).toBe('none');
    expect(faultOf({ body: encoded(KIB_64 + 1), isBase64Encoded: true })).toBe('body-too-large');
  });
});

describe('of several faults', () => {
  const long = '{'.repeat(KIB_64 + 1);

  it('the media type comes before the size, and the size before the JSON', () => {
    const headers = { 'content-type': 'text/plain' };
    expect(faultOf({ body: long, headers })).toBe('unsupported-media-type');
    expect(faultOf({ body: '{', headers })).toBe('unsupported-media-type');
    expect(faultOf({ body: long })).toBe('body-too-large');
  });
});
