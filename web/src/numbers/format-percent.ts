/** `share` of 1, cut off to whole percents. */
export const formatPercent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', roundingMode: 'floor' }).format(share);
