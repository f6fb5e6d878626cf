import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';
import { STYLE } from './style.ts';

/** What stands in a mail's HTML. */
export interface MailContent {
  readonly subject: string;
  readonly greeting?: string | undefined;
  readonly sentences: readonly string[];
  readonly button: { readonly label: string; readonly url: string };
  readonly why: string;
  readonly unsubscribe?: { readonly label: string; readonly url: string } | undefined;
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const paragraph = (text: string): Html =>
  html`<p class="text" style="margin:0 0 16px;color:#1b1d20;font-size:16px;line-height:24px">${text}</p>`;

/**
 * One column of at most 600 pixels, made of tables with inline styles, which is what mail clients
 * agree on. Nothing is fetched from anywhere.
 */
export const layout = (content: MailContent, { language, direction }: Speech): string => {
  const { subject, greeting, sentences, button, why, unsubscribe } = content;
  const start = direction === 'rtl' ? 'right' : 'left';
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${subject}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f5f1">
<div style="display:none;max-height:0;overflow:hidden">${sentences.join(' ')}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" dir="${direction}" style="background:#f6f5f1"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:8px"><tr><td align="${start}" style="padding:32px 24px;text-align:${start};${FONT}">
<h1 class="text" style="margin:0 0 20px;color:#1b1d20;font-size:22px;line-height:30px;font-weight:600">${subject}</h1>
${greeting ? paragraph(greeting) : html``}${sentences.map(paragraph)}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 0"><tr><td class="button" align="center" style="background:#17614f;border-radius:6px">
<a href="${button.url}" class="button-link" style="display:inline-block;padding:12px 24px;color:#ffffff;font-size:16px;line-height:24px;font-weight:600;text-decoration:none;${FONT}">${button.label}</a>
</td></tr></table>
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td align="${start}" class="small" style="padding:16px 24px;text-align:${start};color:#585d64;font-size:13px;line-height:20px;${FONT}">${why}${unsubscribe ? footLink(unsubscribe) : html``}</td></tr></table>
</td></tr></table>
</body>
</html>
`.markup;
};

const footLink = ({ label, url }: { readonly label: string; readonly url: string }): Html =>
  html`<br><a href="${url}" class="small" style="color:#585d64">${label}</a>`;
