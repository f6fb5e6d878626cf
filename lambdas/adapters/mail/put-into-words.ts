import type { PutIntoWords } from '../../application/mail/mail-ports.ts';
import { layout, type MailContent } from './layout.ts';
import { messageOf } from './message.ts';
import { plainText } from './plain-text.ts';
import { speechFor } from './speech.ts';

/**
 * Writes letters in their reader's language, as text and as HTML.
 * @param orderUrl where an order is shown, with `{orderId}` in it
 */
export const wordsWith =
  (orderUrl: string): PutIntoWords =>
  (letter, reader, unsubscribeUrl) => {
    const speech = speechFor(reader);
    const { subject, sentences } = messageOf(letter, speech);
    const url = orderUrl.replace('{orderId}', () => encodeURIComponent(letter.orderId));
    const content: MailContent = {
      ...{ subject, sentences, why: speech.say('why') },
      greeting: reader.name && speech.say('greeting', { name: speech.quote(reader.name) }),
      button: { label: speech.say('button'), url },
      unsubscribe: unsubscribeUrl
        ? { label: speech.say('unsubscribe'), url: unsubscribeUrl }
        : undefined,
    };
    return { subject, text: plainText(content), html: layout(content, speech) };
  };
