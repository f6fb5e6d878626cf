/** The JSON in a queue's message. @throws Error that does not quote it, as the parser's own would */
export const parsedMessage = <Message>(body: string): Message => {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    throw new Error('The message is not JSON');
  }
};
