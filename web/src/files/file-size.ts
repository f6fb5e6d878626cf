const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A number of bytes for a reader, in decimal units: "1.2 MB". */
export function formatSize(bytes: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const amount = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && power > 1 ? 1 : 0,
  }).format(amount);
}
