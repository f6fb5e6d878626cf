import filenamify from 'filenamify';

/** Marks that turn the direction of text round: with them, a name looks as if it ended otherwise. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** File systems take 255 bytes, of which five are left for the ending that a type may add. */
const MOST_BYTES = 250;

/** The name as every file system takes it, without paths and control characters. */
export const harmlessName = (name: string): string => {
  const readable = name.replace(DIRECTION_MARKS, '');
  return startOf(filenamify(readable, { replacement: '_', maxLength: MOST_BYTES }));
};

/** As much of it as fits, without half a character. */
const startOf = (name: string): string => {
  const bytes = new TextEncoder().encode(name).subarray(0, MOST_BYTES);
  return new TextDecoder().decode(bytes, { stream: true });
};
