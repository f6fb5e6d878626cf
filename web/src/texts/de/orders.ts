import type { Messages } from '../messages.ts';

export const orders: Messages['orders'] = {
  title: 'Meine Aufträge',
  asCustomer: 'Gekauft',
  asPro: 'Verkauft',
  roleLabel: 'Welche Aufträge',
  emptyCustomer: 'Sie haben noch nichts gekauft',
  emptyPro: 'Bei Ihnen hat noch niemand etwas bestellt',
  emptyLead: 'Ein Auftrag erscheint hier, sobald er erteilt ist.',
  from: 'Ausführung: {who}',
  for: 'für {who}',
  yourTurn: 'Ihre Antwort fehlt',
  lookAtIt: 'Lieferung prüfen',
  confirmPayment: 'Zahlung bestätigen',
  giveBankDetails: 'Bankdaten angeben',
  waiting: 'Warten auf {who}',
  end: 'fällig am {date}',
  late: 'überfällig seit {date}',
};
