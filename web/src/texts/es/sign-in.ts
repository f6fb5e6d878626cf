import type { Messages } from '../messages.ts';

export const signIn: Messages['signIn'] = {
  title: 'Iniciar sesión',
  lead: 'Mira tus pedidos, pide cambios y responde a lo que pide la otra parte.',
  button: 'Iniciar sesión',
  failed: 'No se ha podido iniciar sesión. Inténtalo de nuevo.',
  failedTitle: 'No se ha podido iniciar sesión',
  failedLead: 'Inténtalo de nuevo.',
  completing: 'Iniciando sesión…',
  signOut: 'Cerrar sesión',
  signedInAs: 'Has iniciado sesión como {who}',
};

export const local: Messages['local'] = {
  title: '¿Quién eres?',
  lead: 'Este es el entorno local: elige una persona. En otra pestaña puedes ser otra.',
  roles: {
    customer: 'Cliente: compra trabajo',
    pro: 'Profesional: hace el trabajo',
    moderator: 'Moderación: resuelve disputas',
  },
  examples: 'Pedidos de ejemplo',
  examplesLead:
    'Crea algunos pedidos de {customer} a {pro}, en todos los estados que merece la pena ver.',
  create: 'Crear pedidos de ejemplo',
  created:
    '{count, plural, one {Un pedido de ejemplo está listo. Elige quién eres.} many {# de pedidos de ejemplo están listos. Elige quién eres.} other {# pedidos de ejemplo están listos. Elige quién eres.}}',
  failed: 'No ha funcionado. ¿Sigue en marcha el entorno local?',
};
