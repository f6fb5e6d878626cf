import type { Messages } from '../messages.ts';

export const embed: Messages['embed'] = {
  title: 'Solicitudes',
  none: 'No hay nada pendiente de respuesta.',
  signedOut:
    'Tu sesión ha terminado. Vuelve a iniciar sesión para ver y responder las solicitudes.',
};
