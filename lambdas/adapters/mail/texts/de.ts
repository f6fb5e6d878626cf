import type { Texts } from './en.ts';

export const de: Texts = {
  'name.customer': 'Die Auftraggeberseite',
  'name.pro': 'Die Profiseite',
  greeting: 'Guten Tag {name},',

  'subject.opened.additional_work':
    '{opener, select, customer {{other} wünscht Zusatzarbeiten für „{title}“} other {{other} bietet Zusatzarbeiten für „{title}“ an}}',
  'subject.opened.change_time': '{other} bittet um neue Termine für „{title}“',
  'subject.opened.price_adjustment': '{other} schlägt einen niedrigeren Preis für „{title}“ vor',
  'subject.opened.progress_update': '{other} fragt nach dem Stand von „{title}“',
  'subject.opened.cancellation': '{other} möchte „{title}“ stornieren',
  'subject.opened.dispute': '{other} hat „{title}“ beanstandet',
  'subject.countered': '{other} macht Ihnen ein Gegenangebot für „{title}“',
  'subject.extended': 'Sie haben mehr Zeit für Ihre Antwort zu „{title}“',
  'subject.reminder': 'Erinnerung: Ihre Antwort zu „{title}“ wird bald fällig',
  'subject.delivery_reminder': 'Erinnerung: „{title}“ wird bald abgeschlossen',
  'subject.accepted': '{other} hat Ihre Anfrage zu „{title}“ angenommen',
  'subject.declined': '{other} hat Ihre Anfrage zu „{title}“ abgelehnt',
  'subject.provided': '{other} berichtet über den Stand von „{title}“',
  'subject.expired': 'Eine Anfrage zu „{title}“ ist abgelaufen',
  'subject.contested': '{other} widerspricht Ihrer Beanstandung von „{title}“',
  'subject.decided': 'Über die Beanstandung von „{title}“ wurde entschieden',
  'subject.refunded': 'Erstattung von {amount} für „{title}“',

  'opened.additional_work':
    '{opener, select, customer {{other} wünscht Zusatzarbeiten für „{title}“ zum Preis von {amount}.} other {{other} bietet Zusatzarbeiten für „{title}“ zum Preis von {amount} an.}}',
  'opened.change_time': '{other} möchte die Termine von „{title}“ ändern.',
  'opened.price_adjustment': '{other} schlägt vor, den Preis von „{title}“ auf {amount} zu senken.',
  'opened.progress_update': '{other} möchte wissen, wie weit „{title}“ ist.',
  'opened.cancellation': '{other} möchte „{title}“ stornieren.',
  'opened.dispute': '{other} hat „{title}“ beanstandet und fordert eine Erstattung von {amount}.',
  'dates.start': 'Der neue Beginn wäre {startAt}.',
  'dates.end': 'Das neue Ende wäre {endAt}.',

  countered: '{other} hat auf Ihre Anfrage mit einem Gegenangebot geantwortet.',
  extended: '{other} gibt Ihnen mehr Zeit für Ihre Antwort.',
  delivered: '{other} hat „{title}“ geliefert und wartet auf Ihre Prüfung.',

  'accepted.additional_work':
    '{other} hat die Zusatzarbeiten für „{title}“ zum Preis von {amount} angenommen. Sie gehören jetzt zum Auftrag.',
  'accepted.change_time':
    '{other} hat die neuen Termine für „{title}“ angenommen. Sie gelten ab sofort.',
  'accepted.price_adjustment':
    '{other} hat {amount} als neuen Preis für „{title}“ angenommen. Er gilt ab sofort.',
  'accepted.cancellation': '{other} ist mit der Stornierung von „{title}“ einverstanden.',
  'accepted.dispute': '{other} hat Ihre Beanstandung von „{title}“ in Höhe von {amount} anerkannt.',

  'declined.additional_work':
    '{other} hat die Zusatzarbeiten für „{title}“ zum Preis von {amount} abgelehnt.',
  'declined.change_time': '{other} hat die neuen Termine für „{title}“ abgelehnt.',
  'declined.price_adjustment': '{other} hat {amount} als neuen Preis für „{title}“ abgelehnt.',
  'declined.cancellation': '{other} möchte „{title}“ nicht stornieren.',

  provided: '{other} hat über den Stand von „{title}“ berichtet.',
  'provided.percent': '{percent} der Arbeit sind erledigt.',

  'expired.additional_work':
    'Die Anfrage zu Zusatzarbeiten für „{title}“ zum Preis von {amount} wurde nicht rechtzeitig beantwortet.',
  'expired.change_time':
    'Die Bitte um neue Termine für „{title}“ wurde nicht rechtzeitig beantwortet.',
  'expired.price_adjustment':
    'Der Vorschlag, den Preis von „{title}“ auf {amount} zu senken, wurde nicht rechtzeitig beantwortet.',
  'expired.progress_update':
    'Die Frage nach dem Stand von „{title}“ wurde nicht rechtzeitig beantwortet.',
  'expired.cancellation':
    'Die Bitte, „{title}“ zu stornieren, wurde nicht rechtzeitig beantwortet.',
  'expired.dispute':
    'Die Beanstandung von „{title}“ in Höhe von {amount} wurde nicht rechtzeitig beantwortet.',

  contested: '{other} widerspricht Ihrer Beanstandung von „{title}“.',
  'contested.offer': '{other} bietet stattdessen eine Erstattung von {amount} an.',
  'contested.next': 'Jetzt entscheidet die Moderation. Sie müssen nichts weiter tun.',
  decided: 'Die Moderation hat über die Beanstandung von „{title}“ entschieden.',
  'decided.refund':
    '{reader, select, customer {Sie erhalten {amount} zurück.} other {Die Auftraggeberseite erhält {amount} zurück.}}',
  'decided.nothing': 'Es wird nichts erstattet, und der Auftrag läuft weiter.',
  refunded: 'Wir haben Ihnen {amount} für „{title}“ erstattet.',
  'refunded.bank': 'Bis der Betrag auf Ihrem Konto erscheint, können einige Tage vergehen.',

  'deadline.answer': 'Bitte antworten Sie bis {deadline}.',
  'deadline.review':
    'Sie können bis {deadline} die Lieferung annehmen oder um Nachbesserung bitten.',
  'silence.no_change': 'Wenn Sie bis dahin nicht antworten, ändert sich nichts.',
  'silence.cancel_order_and_refund':
    'Wenn Sie bis dahin nicht antworten, wird der Auftrag storniert, und was erstattet werden kann, geht an {reader, select, customer {Sie} other {die Auftraggeberseite}} zurück.',
  'silence.refund_requested_amount':
    'Wenn Sie bis dahin nicht antworten, wird der geforderte Betrag der Auftraggeberseite erstattet.',
  'silence.delivery': 'Wenn Sie bis dahin nichts tun, wird der Auftrag abgeschlossen.',
  'outcome.no_change': 'Der Auftrag bleibt, wie er ist.',
  'outcome.cancel_order_and_refund':
    'Der Auftrag wird storniert, und was erstattet werden kann, geht an {reader, select, customer {Sie} other {die Auftraggeberseite}} zurück.',
  'outcome.refund_requested_amount':
    'Der geforderte Betrag wird {reader, select, customer {Ihnen} other {der Auftraggeberseite}} erstattet.',
  'ended.completed': 'Der Auftrag ist damit abgeschlossen.',
  'ended.canceled': 'Der Auftrag ist damit storniert.',

  button: 'Auftrag ansehen',
  why: 'Sie erhalten diese E-Mail, weil Sie an diesem Auftrag beteiligt sind.',
  unsubscribe: 'Keine Erinnerungen mehr per E-Mail',
  'unsubscribe.title': 'Erinnerungen per E-Mail',
  'unsubscribe.question':
    'Möchten Sie keine Erinnerungen mehr per E-Mail erhalten? Was mit Ihren Aufträgen geschieht, erfahren Sie weiterhin.',
  'unsubscribe.done': 'Sie erhalten keine Erinnerungen mehr per E-Mail.',
};
