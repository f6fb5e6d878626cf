import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';
import { type Speech, speechFor } from './speech.ts';

const STYLE = `
body { margin: 0; padding: 48px 16px; font: 16px/24px system-ui, sans-serif; color-scheme: light dark }
main { max-width: 480px; margin: auto }
button { font: inherit; font-weight: 600; padding: 12px 24px; border: 0; border-radius: 6px; background: #17614f; color: #fff }
`;

/** The page runs nothing and fetches nothing; its one style is known by its hash. */
export const UNSUBSCRIBE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Asks before anything happens: scanners of mail open every link in it. */
export const unsubscribeQuestion = (locale?: string): string => {
  const speech = speechFor({ locale });
  // Without an action, the form goes to the page's own address, token and all.
  return page(
    speech,
    html`<p>${speech.say('unsubscribe.question')}</p><form method="post"><button>${speech.say('unsubscribe')}</button></form>`,
  );
};

export const unsubscribeDone = (locale?: string): string => {
  const speech = speechFor({ locale });
  return page(speech, html`<p role="status">${speech.say('unsubscribe.done')}</p>`);
};

const page = ({ language, direction, say }: Speech, content: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${say('unsubscribe.title')}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main><h1>${say('unsubscribe.title')}</h1>${content}</main></body>
</html>
`.markup;
