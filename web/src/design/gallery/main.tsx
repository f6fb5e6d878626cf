import '../base.css';
import { loadTexts } from '../../texts/texts.ts';

// `?language=ar` shows components with texts of their own in another language, and right to left.
const asked = new URLSearchParams(location.search).get('language');
const language = asked === 'de' || asked === 'es' || asked === 'ar' ? asked : 'en';
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
await loadTexts(language);
const { showGallery } = await import('./gallery.tsx');
showGallery(document.getElementById('page') as HTMLElement);
