export type { ApiOptions } from './api-options.js';
export { createApi } from './create-api.js';
export { openApi } from './open-api.js';
