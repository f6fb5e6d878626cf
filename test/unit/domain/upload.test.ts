import { parse } from '../../../lambdas/domain/fields.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import { type ContentType, namedByType, uploadForm } from '../../../lambdas/domain/upload.ts';
import { UPLOAD_FORM } from '../../support/uploads.ts';

const faultsOf = (change: object) => {
  const read = parse(uploadForm, { ...UPLOAD_FORM, ...change });
  return read instanceof Rejection ? read.errors.map(({ pointer }) => pointer) : [];
};

const TYPES = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic'],
  ...['application/pdf', 'text/plain', 'video/mp4'],
];

describe('what is about to be uploaded', () => {
  it.each<[string, object]>([
    ['a name of 255 characters', { fileName: `${'n'.repeat(251)}.jpg` }],
    ['one byte', { size: 1 }],
    ['25 MB', { size: 25_000_000 }],
    ...TYPES.map((contentType): [string, object] => [contentType, { contentType }]),
  ])('can be %s', (_, change) => expect(faultsOf(change)).toEqual([]));

  it.each([
    ['no name', { fileName: '' }, '/fileName'],
    ['a name of white space', { fileName: ' \n ' }, '/fileName'],
    ['a name of 256 characters', { fileName: 'n'.repeat(256) }, '/fileName'],
    ['nothing', { size: 0 }, '/size'],
    ['more than 25 MB', { size: 25_000_001 }, '/size'],
    ['half a byte', { size: 1.5 }, '/size'],
    ['a web page', { contentType: 'text/html' }, '/contentType'],
    ['a drawing with scripts', { contentType: 'image/svg+xml' }, '/contentType'],
    ['a type with parameters', { contentType: 'text/plain; charset=utf-8' }, '/contentType'],
    ['more than is asked', { url: 'https://example.com' }, '/url'],
  ])('cannot be %s', (_, change, pointer) => expect(faultsOf(change)).toEqual([pointer]));
});

describe('the name of a file', () => {
  it.each<[string, ContentType, string]>([
    ['hall.jpg', 'image/jpeg', 'hall.jpg'],
    ['HALL.JPEG', 'image/jpeg', 'HALL.JPEG'],
    ['hall', 'image/png', 'hall.png'],
    ['notes.md', 'text/plain', 'notes.md'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['setup.exe', 'application/pdf', 'setup.exe.pdf'],
    ['walk.m4v', 'video/mp4', 'walk.m4v'],
  ])('%s of type %s is %s', (name, type, expected) => {
    expect(namedByType(name, type)).toBe(expected);
  });
});
