const DAY_MS = 86_400_000;

/** A time some days after an instant, as one types it into a field of the page in Berlin. */
export function inputTime(instant: string, daysLater: number): string {
  const date = new Date(Date.parse(instant) + daysLater * DAY_MS);
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(date).replace(' ', 'T');
}
