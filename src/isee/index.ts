/** The ISEE estimator: pure, on ranges, with the figures of the rule book. */
export { OTHER_PARENTS, type Declaration, type DeclaredMember, type OtherParent } from './declaration.js';
export { estimateIsee, factsOfEstimate, tells, type IseeEstimate, type IseeValue } from './estimate.js';
export { figuresOn, ISEE_PARAMETERS, type Figures } from './figures.js';
export { declarationOf } from './known.js';
