import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { galleryFolder, SCHEMES, WIDTHS } from './take.ts';

const languages = ['en', 'de', 'es', 'ar'];

const views = (): string[] =>
  readdirSync(galleryFolder).filter((entry) => statSync(join(galleryFolder, entry)).isDirectory());

const picture = (view: string, name: string): string =>
  `<figure><a href="${view}/${name}.jpg"><img loading="lazy" src="${view}/${name}.jpg" alt=""></a>` +
  `<figcaption>${name}</figcaption></figure>`;

/** The languages that a view is there in. */
const taken = (view: string, look: string): string[] =>
  languages
    .map((code) => `${code}-${look}`)
    .filter((name) => existsSync(join(galleryFolder, view, `${name}.jpg`)))
    .map((name) => picture(view, name));

const row = (view: string): string => {
  const looks = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => `${scheme}-${width}`));
  const lines = looks.map((look) => `<div>${taken(view, look).join('')}</div>`);
  return `<h2>${view}</h2>${lines.join('')}`;
};

/** One page of all pictures: a view's languages stand side by side. */
export default function writeIndex(): void {
  const style =
    'body{font:14px system-ui}div{display:flex;gap:8px}figure{flex:1;margin:0 0 16px;min-width:0}img{width:100%;border:1px solid #ccc}';
  const html = `<!doctype html><meta charset="utf-8"><title>All views</title><style>${style}</style>`;
  writeFileSync(join(galleryFolder, 'index.html'), html + views().map(row).join(''));
}
