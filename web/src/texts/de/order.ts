import type { Messages } from '../messages.ts';

export const order: Messages['order'] = {
  title: 'Auftrag',
  price: 'Preis',
  start: 'Beginn',
  end: 'Ende',
  late: 'Überfällig',
  captured: 'Bezahlt',
  serviceFee: 'Servicegebühr',
  refundable: 'Erstattbar',
  postPaid: 'Wird nach getaner Arbeit bezahlt',
  postPaidEnded: 'Es wurde nichts im Voraus bezahlt',
  print: 'Drucken',
  assistant: 'Auftragsassistent',
  delivery: {
    unlessYou:
      'Der Auftrag wird am {by} abgeschlossen, wenn Sie bis dahin nicht um Nachbesserung bitten.',
    unlessThey:
      'Der Auftrag wird am {by} abgeschlossen, wenn {who} bis dahin nicht um Nachbesserung bittet.',
    onHold: 'Die Lieferung wartet, bis die Anfrage beantwortet ist.',
    passed: 'Die Zeit für die Prüfung ist vorbei. Der Auftrag wird gleich abgeschlossen.',
  },
  steps: {
    start: 'Mit der Arbeit beginnen',
    deliver: 'Arbeit liefern',
    'request-revision': 'Um Nachbesserung bitten',
    'accept-delivery': 'Lieferung annehmen',
  },
  completion: {
    title: 'Lieferung annehmen?',
    lead: 'Damit ist der Auftrag abgeschlossen. Danach sind keine Anfragen und keine Beanstandung mehr möglich.',
    button: 'Auftrag abschließen',
  },
};
