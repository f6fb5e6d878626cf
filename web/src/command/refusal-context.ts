import { createContext } from 'react';

/**
 * Is told of a command's failure. Bringing the page up to date may take away the place where the
 * command says so itself: an answer that came too late has no button any more.
 */
export const RefusalContext = createContext<((error: Error) => void) | undefined>(undefined);
