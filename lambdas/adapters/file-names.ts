import filenamify from 'filenamify';

/** Marks that turn the direction of text round: with them, a name looks as if it ended otherwise. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name as every file system takes it, without paths and control characters. */
export const harmlessName = (name: string): string =>
  filenamify(name.replace(DIRECTION_MARKS, ''), { replacement: '_', maxLength: 200 }) || '_';
