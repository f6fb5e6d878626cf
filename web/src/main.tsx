import { notStarted } from './app/not-started.ts';
import { readersLanguage } from './texts/language.ts';
import { loadTexts } from './texts/texts.ts';

const language = readersLanguage();

try {
  await loadTexts(language);
  const { start } = await import('./app/start.tsx');
  await start(document.getElementById('page') as HTMLElement);
} catch {
  notStarted(language);
}
