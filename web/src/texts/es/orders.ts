import type { Messages } from '../messages.ts';

export const orders: Messages['orders'] = {
  title: 'Mis pedidos',
  asCustomer: 'Compras',
  asPro: 'Ventas',
  roleLabel: 'Qué pedidos',
  emptyCustomer: 'Todavía no has comprado nada',
  emptyPro: 'Todavía nadie te ha pedido nada',
  emptyLead: 'Un pedido aparece aquí en cuanto se hace.',
  from: 'de {who}',
  for: 'para {who}',
  yourTurn: 'Falta tu respuesta',
  lookAtIt: 'Revisar la entrega',
  confirmPayment: 'Confirmar un pago',
  giveBankDetails: 'Indicar tus datos bancarios',
  waiting: 'Esperando a {who}',
  end: 'para el {date}',
  late: 'con retraso desde el {date}',
};
