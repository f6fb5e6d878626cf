import type { Messages } from '../messages.ts';

export const roles: Messages['roles'] = {
  customer: 'Auftraggeberseite',
  pro: 'Profi',
  moderator: 'Die Moderation',
  marketplace: 'Der Marktplatz',
  system: 'Das System',
};

/** In the nominative, which is like the accusative here: sentences use `who` in these two only. */
export const nameless: Messages['nameless'] = {
  customer: 'die Auftraggeberseite',
  pro: 'die Profiseite',
};

export const orderStatus: Messages['orderStatus'] = {
  accepted: 'Angenommen',
  in_progress: 'In Arbeit',
  delivery_submitted: 'Geliefert',
  revision_requested: 'In Nachbesserung',
  completed: 'Abgeschlossen',
  canceled: 'Storniert',
};

export const requestStatus: Messages['requestStatus'] = {
  pending: 'Wartet auf Antwort',
  contested: 'Bei der Moderation',
  accepted: 'Angenommen',
  declined: 'Abgelehnt',
  countered: 'Mit Gegenangebot',
  provided: 'Beantwortet',
  withdrawn: 'Zurückgezogen',
  expired: 'Nicht beantwortet',
  resolved: 'Entschieden',
};
