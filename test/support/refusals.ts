import { Rejection } from '../../lambdas/domain/rejections.ts';

/** The code that a call is refused with, or `done`. Any other failure is one of the test. */
export const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
};
