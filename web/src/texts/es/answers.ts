import type { Messages } from '../messages.ts';

export const silence: Messages['silence'] = {
  no_change:
    '{answerer, select, you {Si no respondes} other {Si {who} no responde}} {deadline, select, told {antes} other {antes del {by}}}, el pedido sigue como está.',
  cancel:
    '{answerer, select, you {Si no respondes} other {Si {who} no responde}} {deadline, select, told {antes} other {antes del {by}}}, el pedido se cancela. No hay nada que reembolsar.',
  cancelAndRefund:
    '{answerer, select, you {Si no respondes} other {Si {who} no responde}} {deadline, select, told {antes} other {antes del {by}}}, el pedido se cancela y {amount} {reader, select, customer {vuelven a ti} other {vuelven a {customer}}}.',
  refund:
    '{answerer, select, you {Si no respondes} other {Si {who} no responde}} {deadline, select, told {antes} other {antes del {by}}}, {amount} {reader, select, customer {vuelven a ti} other {vuelven a {customer}}} y el pedido queda {outcome, select, canceled {cancelado} other {completado}}.',
  refundOpen:
    '{answerer, select, you {Si no respondes} other {Si {who} no responde}} {deadline, select, told {antes} other {antes del {by}}}, el importe solicitado {reader, select, customer {vuelve a ti} other {vuelve a {customer}}}.',
};

export const answers: Messages['answers'] = {
  accept: 'Aceptar',
  decline: 'Rechazar',
  provideProgress: 'Informar del avance',
  withdraw: 'Retirar',
  note: 'Nota',
  noteHelp: 'Unas palabras para {who}, hasta {most, number} caracteres.',
  summary: '¿Cómo va el trabajo?',
  percentComplete: 'Porcentaje hecho',
  expectedEndAt: 'Final previsto',
};

export const deadline: Messages['deadline'] = {
  answerBy: 'Responder antes del {by}',
  theirs: '{who} puede responder hasta el {by}.',
  left: '{time} restantes',
  passed: 'El plazo ha vencido.',
  passedLead:
    'Venció el {by}. Ya no cuentan las respuestas; el resultado aparecerá aquí en un momento.',
  hurry: 'Tiempo restante para responder: {time}.',
};
