/**
 * What a variable of the environment chooses for the stage `local`: the first choice if it is not set.
 * @throws Error that says what to write instead
 */
export function localChoice<Choice extends string>(
  variable: string,
  choices: readonly [Choice, ...Choice[]],
  text: string | undefined,
): Choice {
  if (!text) return choices[0];
  const found = choices.find((choice) => choice === text);
  if (found) return found;
  throw new Error(`${variable} is "${text}": set it to one of ${choices.join(', ')}.`);
}
