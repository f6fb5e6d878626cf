import type { Messages } from '../messages.ts';

export const moderation: Messages['moderation'] = {
  titleCount:
    '{count, plural, =0 {Disputas por resolver} one {(#) Disputas por resolver} many {(#) Disputas por resolver} other {(#) Disputas por resolver}}',
  failedCount:
    '{count, plural, =0 {Pagos fallidos} one {(#) Pagos fallidos} many {(#) Pagos fallidos} other {(#) Pagos fallidos}}',
  atLeast: '{count, number}+',

  filters: 'Filtrar las disputas',
  whose: 'Asignadas',
  all: 'Todas',
  mine: 'A mí',
  untaken: 'A nadie',
  waiting: 'En espera',
  anyTime: 'Cualquier tiempo',
  longerThan: '{days, plural, one {Más de un día} many {Más de # de días} other {Más de # días}}',
  stake: 'En juego',
  anyAmount: 'Cualquier importe',
  amountFrom: '{amount} o más',
  sort: 'Ordenar por',
  oldest: 'Mayor espera',
  most: 'Mayor importe',
  clear: 'Quitar los filtros',
  shown:
    '{count, plural, =0 {Ninguna disputa} one {# disputa} many {# de disputas} other {# disputas}}',
  noneMatch: 'Ninguna disputa coincide',
  noneMatchLead: 'Quita los filtros para ver todo lo que está pendiente.',
  partial:
    'Los filtros y el orden solo abarcan {count, plural, one {la primera disputa} many {las primeras # de disputas} other {las primeras # disputas}}. Hay más.',
  currencies: 'Los importes en monedas distintas se comparan tal cual, sin convertirlos.',
  keys: 'Usa las flechas arriba y abajo para pasar de una disputa a otra.',

  dispute: 'Disputa',
  asked: 'Solicitado',
  offered: 'Ofrecido',
  takenBy: 'Asignada a',
  actions: 'Acciones',
  parties: '{customer} y {pro}',
  nobody: 'Nadie aún',
  byYou: 'Ti, hasta el {time}',
  byOther: '{who}, hasta el {time}',

  take: 'Asignármela',
  release: 'Liberar',
  decide: 'Decidir',
  read: 'Leer',
  about: '{action}: {title}',
  tookIt: '«{title}» es tuya hasta el {time}.',
  gaveBack: '«{title}» vuelve a estar libre para los demás.',

  lead: '{title} · {customer} y {pro}',
  asks: '{who} solicita',
  offers: '{who} ofrece',
  yours: 'Tienes asignada esta disputa hasta el {time}.',
  others: '{who} tiene asignada esta disputa hasta el {time}. Puedes leerlo todo y añadir notas.',
  free: 'Nadie tiene asignada esta disputa. Asígnatela para que nadie más la resuelva mientras lees.',
  suggestions: 'Reembolsos sugeridos',
  asAsked: 'Lo solicitado: {amount}',
  asOffered: 'Lo ofrecido: {amount}',
  halfway: 'A medio camino: {amount}',
  review: 'Revisar la decisión',
  final:
    '{outcome, select, canceled {Se devuelven {amount} a {who} y el pedido se cancela.} completed {Se devuelven {amount} a {who} y el pedido se completa.} other {No se devuelve nada a {who} y el pedido sigue adelante.}} Después no se puede cambiar.',
  gone: 'Esta disputa ya no está pendiente de decisión.',
};
