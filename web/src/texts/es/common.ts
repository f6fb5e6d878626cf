import type { Messages } from '../messages.ts';

export const common: Messages['common'] = {
  language: 'Idioma',
  appName: 'Pedidos',
  skipToContent: 'Ir al contenido',
  close: 'Cerrar',
  cancel: 'Cancelar',
  back: 'Volver',
  tryAgain: 'Intentar de nuevo',
  showMore: 'Mostrar más',
  loading: 'Cargando',
  optional: 'opcional',
  you: 'Tú',
  yourOrders: 'Mis pedidos',
};

export const connection: Messages['connection'] = {
  offline:
    'Estás sin conexión. Última actualización: {time}. Lo que envíes ahora no saldrá; vuelve a enviarlo cuando recuperes la conexión.',
  down: 'El servicio no responde. Última actualización: {time}. Lo seguimos intentando.',
};

export const failures: Messages['failures'] = {
  title: 'No ha funcionado',
  notFound: 'Esta página no existe',
  notFoundLead: 'Puede que la dirección esté mal escrita o que la página ya no exista.',
  orderNotFound: 'Este pedido no existe o no es tuyo',
  notLoaded: 'No se ha podido cargar. Inténtalo de nuevo en un momento.',
  unreachable:
    'No hemos recibido respuesta y no sabemos si esto ha llegado. Puedes intentarlo de nuevo sin problema: no se hará dos veces.',
  unexpected: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo.',
  reload: 'Recargar la página',
};
