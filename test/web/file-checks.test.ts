import { namedByType } from '../../lambdas/domain/upload.ts';
import type { ContentType } from '../../web/src/api/types.ts';
import { formatSize } from '../../web/src/files/file-size.ts';
import { checkFiles } from '../../web/src/files/upload/check-files.ts';
import { contentTypeOf, FILE_EXTENSIONS } from '../../web/src/files/upload/file-types.ts';
import { aFile } from './support/files.ts';

describe('the type of a file', () => {
  it.each(Object.entries(FILE_EXTENSIONS) as [ContentType, readonly string[]][])(
    '%s is known by endings that the service knows, too',
    (contentType, endings) => {
      const names = endings.map((ending) => `wall${ending}`);

      expect(names.map((name) => namedByType(name, contentType))).toEqual(names);
    },
  );

  it.each([
    ['IMG_0042.HEIC', '', 'image/heic'],
    ['IMG_0042.heif', 'image/heif', 'image/heic'],
    ['notes.md', '', 'text/plain'],
    ['list.csv', 'text/csv', 'text/plain'],
    ['no-ending', 'image/png', 'image/png'],
  ])('of %s, called "%s" by the system, is %s', (name, type, expected) => {
    expect(contentTypeOf(aFile({ name, type }))).toBe(expected);
  });

  it('is none for what the service does not take', () => {
    expect(contentTypeOf(aFile({ name: 'walk.mov', type: 'video/quicktime' }))).toBeUndefined();
  });
});

describe('files that are chosen', () => {
  it('are taken up to 25 MB', () => {
    const { taken, refusals } = checkFiles([aFile({ size: 25_000_000 })], 10);

    expect(taken).toHaveLength(1);
    expect(refusals).toEqual([]);
  });

  it.each([
    [aFile({ size: 25_000_001 }), 'wall.jpg is larger than 25 MB.'],
    [aFile({ size: 0 }), 'wall.jpg is empty.'],
    [aFile({ name: 'plan.zip', type: 'application/zip' }), /^plan\.zip can’t be attached\./],
  ])('are refused one by one, each with its reason', (file, reason) => {
    const { taken, refusals } = checkFiles([file, aFile({ name: 'good.jpg' })], 10);

    expect(taken.map(({ file }) => file.name)).toEqual(['good.jpg']);
    expect(refusals).toEqual([expect.stringMatching(reason)]);
  });

  it('are left out when there is no room for them', () => {
    const files = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => aFile({ name }));
    const { taken, refusals } = checkFiles(files, 2);

    expect(taken).toHaveLength(2);
    expect(refusals).toEqual(['c.jpg was left out: you can attach up to 10 files.']);
  });
});

describe('the size of a file', () => {
  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [12_345, '12 kB'],
    [1_240_000, '1.2 MB'],
    [25_000_000, '25 MB'],
  ])('of %d bytes reads %s', (bytes, text) => {
    expect(formatSize(bytes, 'en-GB')).toBe(text);
  });
});
