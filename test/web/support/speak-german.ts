import { setTexts } from '../../../web/src/texts/texts.ts';
import { compiledIn } from './languages.ts';

setTexts('de', compiledIn('de'));
