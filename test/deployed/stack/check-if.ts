/** Defines a check that a stack may not allow; then the report tells that it was left out, and why. */
export const checkIf =
  (possible: boolean, otherwise: string) =>
  (name: string, check: () => Promise<void>): void => {
    const define = possible ? it : it.skip;
    define(possible ? name : `${name} (left out: ${otherwise})`, check);
  };
