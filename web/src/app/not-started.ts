import { directionOf, type Language } from '../texts/language.ts';

const sentences: Readonly<Record<Language, string>> = {
  en: 'This page could not be loaded. Check your connection and reload it.',
  de: 'Diese Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie sie neu.',
  es: 'No se pudo cargar esta página. Revisa tu conexión y vuelve a cargarla.',
  ar: 'تعذّر تحميل هذه الصفحة. يُرجى التحقق من اتصالك ثم إعادة تحميلها.',
};

/** For a part of somebody else's page: a button that tries again. */
export const notLoaded: Readonly<Record<Language, string>> = {
  en: 'Requests could not be loaded. Try again',
  de: 'Die Anfragen konnten nicht geladen werden. Erneut versuchen',
  es: 'No se pudieron cargar las solicitudes. Volver a intentarlo',
  ar: 'تعذّر تحميل طلبات التغيير. إعادة المحاولة',
};

/** Says so where neither texts nor components have arrived. */
export function notStarted(language: Language): void {
  const sentence = document.createElement('p');
  sentence.lang = language;
  sentence.dir = directionOf(language);
  sentence.className = 'not-started';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = sentences[language];
  document.body.replaceChildren(sentence);
}
