// Properties run on the same random examples each time, so that a red run can be repeated; FC_SEED=… explores others, longer with
// SOUNDNESS_RUNS=5000.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
