import { createContext } from 'react';

/** To be called when fields have come or gone below a JSON pointer: no input tells that by itself. */
export const FieldsChangedContext = createContext<(pointer: string) => void>(() => undefined);
