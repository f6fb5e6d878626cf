import { compileMessages } from '../../../web/build/compile-messages.ts';
import * as english from '../../../web/src/texts/en/index.ts';
import type { CompiledMessages } from '../../../web/src/texts/speak.ts';
import { setTexts } from '../../../web/src/texts/texts.ts';

setTexts('en', compileMessages(english) as CompiledMessages);
