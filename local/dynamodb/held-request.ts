import type { IncomingMessage } from 'node:http';
import { Readable, Writable } from 'node:stream';
import type { Reply } from './dynamodb-client.ts';

/** A connection that is there at once and on which nothing is left to set. */
const connected = {
  connecting: false,
  setTimeout: () => {},
  setKeepAlive: () => {},
  removeListener: () => {},
};

/** Stands for a request of `node:http` whose body somebody else sends, as far as the SDK looks. */
export class HeldRequest extends Writable {
  readonly socket = connected;

  constructor(
    send: (body: Buffer) => Promise<Reply>,
    onResponse: (reply: IncomingMessage) => void,
  ) {
    const chunks: Buffer[] = [];
    super({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
      final: (done) => {
        done();
        send(Buffer.concat(chunks)).then(
          (reply) => this.destroyed || onResponse(asMessage(reply)),
          (error: Error) => this.destroy(error),
        );
      },
      // Its end is the response, not that all of it was written.
      autoDestroy: false,
    });
  }
}

function asMessage({ status, headers, body }: Reply): IncomingMessage {
  return Object.assign(Readable.from([body]), { statusCode: status, headers }) as IncomingMessage;
}
