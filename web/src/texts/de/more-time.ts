import type { Messages } from '../messages.ts';

export const moreTime: Messages['moreTime'] = {
  give: 'Mehr Zeit geben',
  lead: '{who} kann dann länger antworten. Zurücknehmen lässt sich das nicht.',
  howLong: 'Wie viel länger?',
  longer: '{time} länger',
  until: 'bis {by}',
  otherTime: 'Ein anderer Zeitpunkt',
  most: 'bis zu zwei Wochen nach Ihrer Anfrage',
  newDeadline: 'Neue Frist',
  previewWaiting: 'Wählen Sie einen späteren Zeitpunkt, um zu sehen, was daraus folgt.',
};
