import { statSync } from 'node:fs';
import * as z from 'zod/mini';
import { matching, or } from '../setting-fault.ts';
import { isPicture, isSquareOf } from './image.ts';

const KB = 1000;

/** A file of the project, by its path from there. */
const file = (endings: string, mostKb: number) => {
  const kinds = endings.split('|').map((ending) => `.${ending}`);
  return matching(
    new RegExp(`^[\\w./-]+\\.(${endings})$`),
    `name a file of the project that ends in ${kinds.join(' or ')}`,
  ).check(
    z.refine(
      (path) => (statSync(path, { throwIfNoEntry: false })?.size ?? Infinity) <= mostKb * KB,
      {
        ...or(`name a file that exists, from the project's folder, of ${mostKb} kB at most`),
        // What is not there is not looked at.
        abort: true,
      },
    ),
  );
};

const picture = () =>
  file('svg|png|webp', 50).check(
    z.refine(isPicture, or('give a picture of its own size: an SVG with a viewBox, PNG or WebP')),
  );

const icon = (side: number) =>
  file('png', 100).check(
    z.refine(
      (path) => isSquareOf(path, side),
      or(`give a picture of ${side} by ${side} pixels, as PNG`),
    ),
  );

const hex = matching(/^#[\da-f]{6}$/i, 'give a color such as "#17614f"');
const color = z.optional(z.strictObject({ light: hex, dark: hex }));

const link = z.optional(
  matching(/^(https:\/\/|mailto:)[^\s"<>]+$/, 'give an https address, or mailto: and an address'),
);

/** How the page looks as a part of the marketplace. Whatever is left out stays as it is. */
export const brand = z.strictObject({
  /** What the page is called: in its bar, in tabs and as an app. */
  name: matching(/^\S(.{0,28}\S)?$/, 'give a name of 30 characters at most'),
  /** Stands before the name; or alone, if it says the name itself. */
  logo: z.optional(
    z.strictObject({
      file: picture(),
      /** Shown instead where the reader wants it dark. */
      darkFile: z.optional(picture()),
      /** The name is part of the picture, and not written beside it. */
      saysName: z._default(z.boolean(or('choose true or false')), false),
    }),
  ),
  /** In tabs and on home screens. */
  icons: z.optional(
    z.strictObject({
      tab: file('svg|png', 50),
      small: icon(192),
      large: icon(512),
      /** With a margin that systems may cut off: 40 % of the width around the middle stay. */
      maskable: icon(512),
    }),
  ),
  /** Each on a light and on a dark ground; the rest of the palette is mixed of these. */
  colors: z.optional(
    z.strictObject({
      /** Buttons, links and what is in focus. */
      accent: color,
      /** What is written on it: black or white, if left out. */
      onAccent: color,
      /** The ground of the page. */
      paper: color,
      /** The ground of cards, dialogs and inputs. */
      surface: color,
      /** What is written. */
      ink: color,
    }),
  ),
  /** Of buttons and inputs; cards have 1.75 times as much. */
  radius: z.optional(
    matching(/^(0|\d*\.?\d+(px|rem))$/, 'give a length in px or rem, such as "0.5rem", or "0"'),
  ),
  font: z.optional(
    z.strictObject({
      family: matching(/^[A-Za-z][\w -]{0,39}$/, 'give the name of a font, such as "Inter"'),
      /** All its weights in one file; without it, the reader has the font or does not. */
      file: z.optional(file('woff2', 400)),
    }),
  ),
  /** At the foot of the page. */
  links: z.optional(z.strictObject({ help: link, terms: link, privacy: link })),
});

export type Brand = z.infer<typeof brand>;
