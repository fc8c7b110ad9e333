/** The English interface. The name of this module becomes the chunk's: `first-…` counts in the budget up to the first question. */
export { default } from '../generated/locales/ui-en.js';
