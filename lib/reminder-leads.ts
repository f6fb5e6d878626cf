import type { StageConfig } from './stage-config.ts';

/** How long before their deadlines requests of each type, and deliveries, are reminded of. */
export const leadsOf = ({
  reminders,
  deliveries,
}: Pick<StageConfig, 'reminders' | 'deliveries'>): Readonly<Record<string, readonly string[]>> => ({
  ...reminders,
  ...(deliveries && { delivery: deliveries.reminders }),
});
