import type { Messages } from '../messages.ts';

export const form: Messages['form'] = {
  submit: 'Enviar solicitud',
  correct:
    '{count, plural, one {Corrige un campo.} many {Corrige # de campos.} other {Corrige # campos.}}',
  notShown:
    'Se ha rechazado una parte de lo que envió esta página. Recárgala e inténtalo de nuevo.',
  characters: 'De {min, number} a {max, number} caracteres.',
  numbers: 'Un número entero del {min, number} al {max, number}.',
  choose: 'Elegir…',
  previewWaiting: 'Rellena el formulario para ver qué cambia.',
  previewNothing: 'No cambia nada en el pedido.',
  amountLike: 'Escribe un importe como {example}.',
  amountAtLeast: 'Escribe un importe de {from} como mínimo.',
  amountBetween: 'Escribe un importe de {from} a {to}.',
};

export const faults: Messages['faults'] = {
  'text-length': 'Escribe de {min, number} a {max, number} caracteres.',
  'text-at-most': 'Escribe hasta {max, number} caracteres.',
  'number-range': 'Escribe un número entero del {min, number} al {max, number}.',
  'number-at-most': 'Escribe un número entero hasta {max, number}.',
  'number-at-least': 'Escribe un número entero a partir de {min, number}.',
  'list-length': 'Añade de {min, number} a {max, number} entradas.',
  'not-an-option': 'Elige una de las opciones.',
  'not-a-time': 'Indica una fecha y una hora.',
  'time-after': 'Elige un momento posterior al {after}.',
  'time-between': 'Elige un momento posterior al {after} y no más tarde del {latest}.',
  'time-from': 'Elige el {earliest} o más tarde.',
  'times-missing': 'Cambia el comienzo, el final o ambos.',
  'times-unchanged': 'Elige un momento distinto del acordado.',
  'end-before-start': 'El final tiene que ser posterior al comienzo.',
  'already-started': 'El trabajo ya ha empezado y su comienzo no se puede mover.',
  'deadline-fixed': 'Este plazo no se puede ampliar más.',
  'total-too-high': 'Estas partidas suben el precio más de lo posible.',
  'not-an-https-url': 'Escribe un enlace que empiece por https://.',
  'file-unknown': 'Este archivo no está entre los que has subido aquí. Súbelo de nuevo.',
  'file-repeated': 'Este archivo está adjunto dos veces.',
  'file-expired': 'Este archivo se subió hace demasiado tiempo. Súbelo de nuevo.',
  'file-awaited': 'Este archivo todavía no se ha subido.',
  'file-scanning': 'Este archivo se está comprobando. Inténtalo de nuevo en un momento.',
  'file-wrong-content':
    'El contenido de este archivo no corresponde a su tipo. Elige otro archivo.',
  'file-not-clean': 'Este archivo no ha superado nuestro control de seguridad. Elige otro archivo.',
  other: 'Revisa este campo.',
};

export const preview: Messages['preview'] = {
  price: 'Nuevo precio',
  start: 'Nuevo comienzo',
  end: 'Nuevo final',
  charge: 'Cobro',
  refund: 'Reembolso',
  status: 'Pedido',
  accepted: 'Si {who} acepta',
  answered: 'Cuando {who} responda, verás cómo va el trabajo. El pedido no cambia.',
  ifYouAccept: 'Si aceptas',
};
