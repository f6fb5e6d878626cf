import type { Messages } from '../messages.ts';

export const movements: Messages['movements'] = {
  chargeFor: 'Trabajo adicional',
  refundFor: 'Reembolso: {request}',
  status: {
    pending: 'En camino',
    succeeded: 'Hecho',
    failed: 'Fallido',
  },
  charge: {
    bank: 'Está en el banco. Puede tardar unos días.',
    you: 'Tu banco quiere que confirmes este pago de {amount}. Confírmalo en la página de pago del marketplace antes del {by}. Después, el pago se anula y el marketplace se pondrá en contacto contigo.',
    they: '{who} tiene que confirmarlo con su banco antes del {by}. Después se anula.',
    moved: 'Ya se han pagado {amount}.',
    failedInPart: 'Fallido: solo se han pagado {moved}.',
  },
  refund: {
    bank: 'Está en el banco. Puede tardar hasta diez días.',
    you: 'Mira tu correo: el proveedor de pagos necesita tus datos bancarios para enviarte el dinero.',
    they: 'El proveedor de pagos ha escrito a {who} para pedir los datos bancarios.',
    moved: 'Ya se han reembolsado {amount}.',
    failedInPart: 'Fallido: solo se han reembolsado {moved}.',
  },
  adjustment: {
    name: {
      refund: 'Reembolso',
      chargeback: 'Devolución bancaria',
    },
    refund: {
      underway: 'Del marketplace, en camino',
      final: 'Del marketplace, hecho',
      reversed: 'Del marketplace, fallido',
    },
    chargeback: {
      underway: '{reader, select, customer {De tu banco} other {Del banco de {who}}}, en revisión',
      final: '{reader, select, customer {De tu banco} other {Del banco de {who}}}, definitiva',
      reversed: '{reader, select, customer {De tu banco} other {Del banco de {who}}}, anulada',
    },
  },
  retry: 'Intentar de nuevo',
  retryLabel: 'Intentar de nuevo: {what}',
  retryRefunds:
    '{count, plural, one {Intentar de nuevo el reembolso fallido} many {Intentar de nuevo los # de reembolsos fallidos} other {Intentar de nuevo los # reembolsos fallidos}}',
  refundName: 'Reembolso',
};
