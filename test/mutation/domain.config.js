import { mutationOf } from './stryker.js';

export default mutationOf('domain', 95);
