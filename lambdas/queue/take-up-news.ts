import { takeUpNews } from '../application/provider-news.ts';
import { newsPorts } from '../runtime/container.ts';
import { parsedMessage } from '../runtime/parsed-message.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';

const ports = newsPorts();

/** Writes down what the payment provider has news of. */
export const handler = messageByMessage(({ body }) => takeUpNews(ports, parsedMessage(body)));
