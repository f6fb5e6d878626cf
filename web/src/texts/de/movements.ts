import type { Messages } from '../messages.ts';

export const movements: Messages['movements'] = {
  chargeFor: 'Zusatzarbeiten',
  refundFor: 'Erstattung: {request}',
  status: {
    pending: 'Unterwegs',
    succeeded: 'Erledigt',
    failed: 'Fehlgeschlagen',
  },
  charge: {
    bank: 'Bei der Bank. Das kann einige Tage dauern.',
    you: 'Ihre Bank bittet Sie, diese Zahlung von {amount} zu bestätigen. Bitte tun Sie das bis {by} im Bezahlbereich des Marktplatzes. Danach verfällt die Zahlung, und der Marktplatz meldet sich bei Ihnen.',
    they: '{who} muss sie bis {by} bei der Bank bestätigen. Danach verfällt sie.',
    moved: '{amount} davon sind bezahlt.',
    failedInPart: 'Fehlgeschlagen: Nur {moved} davon wurden bezahlt.',
  },
  refund: {
    bank: 'Bei der Bank. Das kann bis zu zehn Tage dauern.',
    you: 'Bitte sehen Sie in Ihre E-Mails: Der Zahlungsanbieter braucht Ihre Bankdaten, um Ihnen das Geld zu senden.',
    they: '{who} hat eine E-Mail vom Zahlungsanbieter erhalten, der um die Bankdaten bittet.',
    moved: '{amount} davon sind erstattet.',
    failedInPart: 'Fehlgeschlagen: Nur {moved} davon wurden erstattet.',
  },
  adjustment: {
    name: {
      refund: 'Erstattung',
      chargeback: 'Rückbuchung',
    },
    refund: {
      underway: 'Vom Marktplatz, unterwegs',
      final: 'Vom Marktplatz, erledigt',
      reversed: 'Vom Marktplatz, fehlgeschlagen',
    },
    chargeback: {
      underway:
        '{reader, select, customer {Durch Ihre Bank} other {Durch die Bank ({who})}}, wird geprüft',
      final:
        '{reader, select, customer {Durch Ihre Bank} other {Durch die Bank ({who})}}, endgültig',
      reversed:
        '{reader, select, customer {Durch Ihre Bank} other {Durch die Bank ({who})}}, aufgehoben',
    },
  },
  retry: 'Noch einmal versuchen',
  retryLabel: 'Noch einmal versuchen: {what}',
  retryRefunds:
    '{count, plural, one {Fehlgeschlagene Erstattung noch einmal versuchen} other {Alle # fehlgeschlagenen Erstattungen noch einmal versuchen}}',
  refundName: 'Erstattung',
};
