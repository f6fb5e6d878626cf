import type { Messages } from '../messages.ts';

export const orderViews: Messages['orderViews'] = {
  label: 'Mostrar',
  names: {
    'needs-answer': 'Esperan tu respuesta',
    waiting: 'A la espera de alguien',
    late: 'Con retraso',
    running: 'Abiertos',
    ended: 'Finalizados',
    all: 'Todos',
  },
  needYou:
    '{count, plural, one {# pedido espera tu respuesta} many {# de pedidos esperan tu respuesta} other {# pedidos esperan tu respuesta}}',
  search: 'Buscar por título o nombre',
  clear: 'Borrar búsqueda',
  found:
    '{count, plural, =0 {No se encontraron pedidos} one {# pedido encontrado} many {# de pedidos encontrados} other {# pedidos encontrados}}',
  empty: {
    'needs-answer': 'Estás al día',
    waiting: 'No esperas respuesta de nadie',
    late: 'Nada va con retraso',
    running: 'No hay pedidos abiertos',
    ended: 'Aún no ha finalizado ningún pedido',
  },
  emptyLead: {
    'needs-answer': 'Cuando alguien necesite tu respuesta, lo verás aquí antes que nada.',
    waiting: 'Aquí aparecen los pedidos en los que le toca responder a otra persona.',
    late: 'Aquí aparecen los pedidos que han pasado su fecha de entrega.',
    running: 'Los pedidos aparecen aquí hasta que se completan o se cancelan.',
    ended: 'Aquí aparecen los pedidos completados y cancelados.',
  },
  nothingFound: 'Ningún pedido coincide con «{text}»',
  nothingFoundLead: 'Revisa la ortografía o prueba con menos palabras.',
  seeAll: 'Ver todos los pedidos',
  older: 'Buscar en pedidos anteriores',
  olderLead: 'Por ahora solo se ha buscado en tus pedidos más recientes.',
};
