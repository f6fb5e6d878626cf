/** A variable that the function cannot do without. @throws Error when it is missing */
export const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing`);
  return value;
};

/** What a variable says, if it is there. */
export const optional = <T>(name: string, read: (value: string) => T): T | undefined => {
  const value = process.env[name];
  return value ? read(value) : undefined;
};
