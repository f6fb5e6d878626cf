import { XmlNode } from '@aws-sdk/xml-builder';

/** An error as S3 answers with it; clients know it by its code. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  readonly #details: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.#details = details;
  }

  toXml(requestId: string): string {
    const { code: Code, message: Message } = this;
    return xmlDocument('Error', { Code, Message, ...this.#details, RequestId: requestId });
  }
}

/** @param what what the runner does not do, although S3 would */
export function notPlayed(what: string): S3Error {
  return new S3Error(501, 'NotImplemented', `the local runner does not play ${what}`);
}

/** A document of one element that holds texts. */
export function xmlDocument(name: string, texts: Readonly<Record<string, string>>): string {
  const root = new XmlNode(name);
  for (const [child, text] of Object.entries(texts)) root.addChildNode(XmlNode.of(child, text));
  return withDeclaration(root);
}

export function withDeclaration(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}
