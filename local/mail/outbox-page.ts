import { type Html, html } from '../../lambdas/adapters/mail/html.ts';
import type { KeptMail } from './outbox.ts';

const STYLE = html`
body { margin: 0 auto; padding: 24px; max-width: 1100px; font: 15px/22px system-ui, sans-serif; color-scheme: light dark }
summary { cursor: pointer; padding: 12px 0; border-top: 1px solid #8886 }
summary time, dt { opacity: .7 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; overflow-wrap: anywhere }
dd { margin: 0 }
.looks { display: flex; flex-wrap: wrap; gap: 16px }
iframe { border: 1px solid #8886; height: 640px; background: #fff }
.wide { width: 640px } .phone { width: 360px }
pre { white-space: pre-wrap; border: 1px solid #8886; padding: 12px }
form { display: inline }
`;

/** The page runs no script, and neither does a mail in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";

/** A page that shows mails as they would look, the newest first. */
export function outboxPage(mails: readonly KeptMail[]): { page: string; policy: string } {
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title><style>${STYLE}</style></head>
<body>
<h1>Outbox</h1>
<p>${mails.length === 0 ? 'No mail has been sent yet.' : `${mails.length} sent; nothing leaves this machine.`}</p>
${mails.toReversed().map(shown)}
</body>
</html>
`;
  return { page: page.markup, policy };
}

function shown(mail: KeptMail, index: number): Html {
  const { id, at, to, from, replyTo, subject, text, html: body, headers } = mail;
  const facts = { From: from, ...(replyTo && { 'Reply-To': replyTo }), ...headers };
  return html`<details${index === 0 ? html` open` : html``}>
<summary><b dir="auto">${subject}</b><br>${to} <time>${at}</time></summary>
<dl>${Object.entries(facts).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<div class="looks">
<iframe class="wide" title="On a desktop" sandbox srcdoc="${body}"></iframe>
<iframe class="phone" title="On a phone" sandbox srcdoc="${body}"></iframe>
</div>
<pre dir="auto">${text}</pre>
${['bounce', 'complaint'].map((kind) => html`<form method="post" action="/local/outbox/${id}/${kind}"><button>Simulate a ${kind}</button></form> `)}
</details>
`;
}
