/** What the views of the results share. */
import type { Scene } from '../scene.js';
import type { Findings } from './findings.js';

export interface Report extends Scene {
  readonly findings: Findings;
}
