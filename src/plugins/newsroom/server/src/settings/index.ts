export { isOpen, readEndpoints } from './endpoints';
export type { Endpoint } from './endpoints';
export { currentSettings, loadEdited } from './stored';
