import { mutationOf } from './stryker.js';

export default mutationOf('application', 90);
