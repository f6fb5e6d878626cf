import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** Invokes a function and returns what it replies, as it is. @throws Error with that when it failed */
export const invoke = async (FunctionName: string, Payload: string): Promise<string> => {
  const { FunctionError, Payload: reply } = await new LambdaClient().send(
    new InvokeCommand({ FunctionName, Payload }),
  );
  const text = Buffer.from(reply ?? []).toString();
  if (FunctionError) throw new Error(text);
  return text;
};
