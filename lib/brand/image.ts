import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';

/** Width and height of a picture in pixels. @throws Error when it cannot be read */
export const sizeOf = (path: string): { readonly width: number; readonly height: number } => {
  const { width, height } = imageSize(readFileSync(path));
  return { width, height };
};

/** Whether it can be read, and how large it is. */
export const isPicture = (path: string): boolean => sizeIfRead(path) !== undefined;

export function isSquareOf(path: string, side: number): boolean {
  const size = sizeIfRead(path);
  return size?.width === side && size.height === side;
}

function sizeIfRead(path: string): ReturnType<typeof sizeOf> | undefined {
  try {
    return sizeOf(path);
  } catch {
    // Not a picture at all.
    return undefined;
  }
}
