import type { Messages } from '../messages.ts';

export const shortcuts: Messages['shortcuts'] = {
  title: 'Atajos de teclado',
  singleKeys: 'Usar teclas sueltas como atajos',
  singleKeysHelp: 'Desactívalo si dictas por voz o pulsas teclas sin querer.',
  between: 'y luego',
  help: 'Mostrar esta lista',
  goOrders: 'Ir a Mis pedidos',
  search: 'Buscar en tus pedidos',
  next: 'Siguiente de la lista',
  previous: 'Anterior de la lista',
  request: 'Pedir un cambio',
  accept: 'Ir al botón «Aceptar»',
  decline: 'Rechazar',
};
