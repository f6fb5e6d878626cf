import { directionOf, type Language } from '../texts/language.ts';

const sentences: Readonly<Record<Language, string>> = {
  en: 'This page could not be loaded. Check your connection and reload it.',
  de: 'Diese Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie sie neu.',
  es: 'No se pudo cargar esta página. Revisa tu conexión y vuelve a cargarla.',
  ar: 'تعذّر تحميل هذه الصفحة. تحقّق من اتصالك ثم أعد تحميلها.',
};

/** Says so where neither texts nor components have arrived. */
export function notStarted(language: Language): void {
  const sentence = document.createElement('p');
  sentence.lang = language;
  sentence.dir = directionOf(language);
  sentence.setAttribute('role', 'alert');
  sentence.textContent = sentences[language];
  document.body.replaceChildren(sentence);
}
