import type { Messages } from '../messages.ts';

export const roles: Messages['roles'] = {
  customer: 'Cliente',
  pro: 'Profesional',
  moderator: 'El equipo de moderación',
  marketplace: 'El marketplace',
  system: 'El sistema',
};

/** Without an article, which would melt into "al" and "del". */
export const nameless: Messages['nameless'] = {
  customer: 'quien hizo el pedido',
  pro: 'quien hace el trabajo',
};

export const orderStatus: Messages['orderStatus'] = {
  accepted: 'Aceptado',
  in_progress: 'En curso',
  delivery_submitted: 'Entregado',
  revision_requested: 'En revisión',
  completed: 'Completado',
  canceled: 'Cancelado',
};

export const requestStatus: Messages['requestStatus'] = {
  pending: 'Espera respuesta',
  contested: 'En moderación',
  accepted: 'Aceptada',
  declined: 'Rechazada',
  countered: 'Con contraoferta',
  provided: 'Respondida',
  withdrawn: 'Retirada',
  expired: 'Sin respuesta',
  resolved: 'Resuelta',
};
