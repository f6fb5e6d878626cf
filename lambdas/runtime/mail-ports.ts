import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { boundedCalls } from '../adapters/aws-client.ts';
import { documentClient } from '../adapters/dynamodb/client.ts';
import { dynamoMailBook } from '../adapters/dynamodb/mail-book.ts';
import { dynamoOrderStore } from '../adapters/dynamodb/order-store.ts';
import { dynamoTable, type Table } from '../adapters/dynamodb/table.ts';
import { wordsWith } from '../adapters/mail/put-into-words.ts';
import { signedLinks } from '../adapters/mail/unsubscribe-links.ts';
import {
  UNSUBSCRIBE_CSP,
  unsubscribeDone,
  unsubscribeQuestion,
} from '../adapters/mail/unsubscribe-page.ts';
import { cognitoPeople } from '../adapters/people/cognito-people.ts';
import { directoryPeople } from '../adapters/people/directory-people.ts';
import { secretReader } from '../adapters/secrets-manager/secret-reader.ts';
import { sesMailer } from '../adapters/ses/ses-mailer.ts';
import type { MailPorts, People } from '../application/mail/mail-ports.ts';
import type { FeedbackPorts } from '../application/mail/stop-mail.ts';
import type { UnsubscribePorts } from '../application/mail/stop-reminders.ts';
import { optional, setting } from './environment.ts';
import { emfMeasures } from './measures.ts';

/*
 * What the functions of mail work with. It stands apart from the container, so that no other bundle
 * holds texts, SES or the directory.
 */

const clock = { now: () => Date.now() };

const table = (): Table => dynamoTable(documentClient(), setting('TABLE_NAME'));

export const mailPorts = (): MailPorts => {
  const items = table();
  return {
    orders: dynamoOrderStore(items, clock),
    people: people(),
    book: dynamoMailBook(items, clock),
    putIntoWords: wordsWith(setting('ORDER_URL')),
    links: links(),
    mailer: sesMailer(new SESv2Client(boundedCalls), {
      from: setting('MAIL_FROM'),
      replyTo: optional('MAIL_REPLY_TO', String),
      configurationSet: setting('MAIL_CONFIGURATION_SET'),
    }),
    clock,
    measures: emfMeasures(),
  };
};

/** Written into the bundles at synthesis: each holds the one directory that its stage has. */
const people = (): People =>
  process.env.IDENTITY_KIND === 'oidc'
    ? directoryPeople({
        url: setting('DIRECTORY_URL'),
        secret: secretReader(setting('DIRECTORY_SECRET_ID'), clock.now),
      })
    : cognitoPeople(new CognitoIdentityProviderClient(boundedCalls), setting('USER_POOL_ID'));

const links = () =>
  signedLinks({
    url: setting('UNSUBSCRIBE_URL'),
    secret: secretReader(setting('UNSUBSCRIBE_SECRET_ID'), clock.now),
  });

export const unsubscribePorts = (): UnsubscribePorts => ({
  links: links(),
  book: dynamoMailBook(table(), clock),
});

export const unsubscribePages = {
  question: unsubscribeQuestion,
  done: unsubscribeDone,
  csp: UNSUBSCRIBE_CSP,
} as const;

export const feedbackPorts = (): FeedbackPorts => ({
  book: dynamoMailBook(table(), clock),
  measures: emfMeasures(),
});

export { feedbackFrom } from '../adapters/ses/feedback.ts';
