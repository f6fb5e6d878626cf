import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';

/** Width and height of a picture in pixels. @throws Error when it cannot be read */
export const sizeOf = (path: string): { readonly width: number; readonly height: number } => {
  const { width, height } = imageSize(readFileSync(path));
  return { width, height };
};

export function isSquareOf(path: string, side: number): boolean {
  try {
    const { width, height } = sizeOf(path);
    return width === side && height === side;
  } catch {
    // Not a picture at all.
    return false;
  }
}
