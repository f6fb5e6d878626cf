import { setTexts } from '../../../web/src/texts/texts.ts';
import { compiledIn } from './languages.ts';

setTexts('ar', compiledIn('ar'));
