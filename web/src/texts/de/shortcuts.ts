import type { Messages } from '../messages.ts';

export const shortcuts: Messages['shortcuts'] = {
  title: 'Tastenkürzel',
  singleKeys: 'Einzelne Tasten als Kürzel verwenden',
  singleKeysHelp: 'Schalten Sie das aus, wenn Sie diktieren oder Tasten aus Versehen drücken.',
  between: 'dann',
  help: 'Diese Liste zeigen',
  goOrders: 'Zu meinen Aufträgen',
  search: 'In Ihren Aufträgen suchen',
  next: 'Nächster Eintrag der Liste',
  previous: 'Vorheriger Eintrag der Liste',
  request: 'Um eine Änderung bitten',
  accept: 'Zur Schaltfläche „Annehmen“',
  decline: 'Ablehnen',
};
