import { contentTypeOf } from '../../../lambdas/adapters/content-type.ts';
import { sampleFiles } from '../../support/sample-files.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('the type of a file', () => {
  it.each(Object.entries(sampleFiles))('%s is seen from its beginning', async (type, file) => {
    await expect(contentTypeOf(file.subarray(0, 4100))).resolves.toBe(type);
  });

  it.each<[string, Buffer]>([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', bytes('MZ', new Array(60).fill(0), 'PE')],
    ['an archive', bytes('PK', [3, 4], new Array(40).fill(0))],
    [
      'a drawing with scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['text of a page of code', bytes('Stra', [0xdf], 'e')],
    ['nothing but zeros', Buffer.alloc(64)],
    ['half of a JPEG', bytes([0xff, 0xd8])],
  ])('%s is none that is taken for what it is not', async (_, file) => {
    const type = await contentTypeOf(file);

    expect(Object.keys(sampleFiles).filter((known) => known !== 'text/plain')).not.toContain(type);
  });

  it.each([
    'BMW, parked in front of the door.',
    'MZ has signed for the keys.',
    'solid oak in the hall, pine upstairs\n',
    '<?xml version="1.0"?><note/>',
    'GIF89a=/*<script>alert(1)</script>*/',
  ])('%j is text, whatever else begins like that', async (text) => {
    await expect(contentTypeOf(Buffer.from(text))).resolves.toBe('text/plain');
  });

  it('a PDF is one even if it reads as text', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');

    await expect(contentTypeOf(pdf)).resolves.toBe('application/pdf');
  });

  it('text is UTF-8, and may be cut off within a character', async () => {
    const cut = Buffer.from('Straße'.repeat(1000)).subarray(0, 4100);

    await expect(contentTypeOf(cut)).resolves.toBe('text/plain');
    await expect(contentTypeOf(bytes('Stra', [0xdf], 'e'))).resolves.toBeUndefined();
    await expect(contentTypeOf(Buffer.from('a\0b'))).resolves.toBeUndefined();
  });
});
