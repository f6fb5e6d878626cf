import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { Outbox } from './outbox.ts';

interface Data {
  readonly Data: string;
}

interface SendEmail {
  readonly FromEmailAddress: string;
  readonly ReplyToAddresses?: readonly string[];
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple?: {
      readonly Subject: Data;
      readonly Body: { readonly Text: Data; readonly Html: Data };
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}

/** SES as far as the functions use it, by the route that it is called at: it keeps what it is given. */
export function sesOperations(outbox: Outbox, now: () => number): Record<string, Operation> {
  return {
    'POST /v2/email/outbound-emails': (input) => {
      const {
        FromEmailAddress: from,
        Destination,
        Content,
        ...mail
      } = input as unknown as SendEmail;
      const [to = ''] = Destination.ToAddresses;
      if (!Content.Simple) throw new AwsError('BadRequestException', 'only simple mail is played');
      const { Subject, Body, Headers = [] } = Content.Simple;
      const [replyTo] = mail.ReplyToAddresses ?? [];
      const id = outbox.append({
        ...{ at: new Date(now()).toISOString(), to, from, ...(replyTo && { replyTo }) },
        ...{ subject: Subject.Data, text: Body.Text.Data, html: Body.Html.Data },
        headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
      });
      return { MessageId: id };
    },
  };
}
