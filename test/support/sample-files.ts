const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The box that an MP4 or a HEIC file begins with, of some brand. */
const brand = (name: string): Buffer => latin1(`\0\0\0\x18ftyp${name}\0\0\0\0${name}mif1`);

/** The smallest files, or their beginnings, of each type that can be uploaded. */
export const sampleFiles: Readonly<Record<string, Buffer>> = {
  'image/jpeg': latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9'),
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'image/webp': latin1(
    'RIFF\x1a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0',
  ),
  'image/gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'image/heic': brand('heic'),
  'application/pdf': latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n'),
  'text/plain': Buffer.from('The wall was wet on Friday: das weiß auch der Maler.\n'),
  'video/mp4': brand('isom'),
};
