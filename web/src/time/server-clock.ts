/** Smaller differences are the delay of the reply and the rounding of its date. */
const toleranceMs = 2_000;
let offsetMs = 0;

/**
 * Now by the clock of the service, in epoch milliseconds: it decides what is late, and the
 * reader's clock may be wrong.
 */
export const serverNow = (): number => Date.now() + offsetMs;

/** Passes a reply on as it arrives, and takes the time from it. */
export async function learnTimeFrom(reply: Promise<Response>): Promise<Response> {
  const response = await reply;
  learnServerTime(response.headers.get('date'));
  return response;
}

/** Takes the time from the `Date` header of a reply that has just arrived. */
export function learnServerTime(date: string | null): void {
  const difference = Date.parse(date ?? '') + 500 - serverNow();
  if (Math.abs(difference) >= toleranceMs) offsetMs += difference;
}
