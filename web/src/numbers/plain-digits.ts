/** Signs of a number that some languages write in their own way, as they are written elsewhere. */
const signs: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '’': "'" };

/** A number as it was typed, with Arabic and Persian digits as 0 to 9. */
export const withPlainDigits = (typed: string): string =>
  typed
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(/[٫٬’]/g, (sign) => signs[sign] ?? sign);
