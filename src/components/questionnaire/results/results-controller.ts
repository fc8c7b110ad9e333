/**
 * The results of one element over time: what was shown before (to say what changed), what was worked out of the screening shown now, and the
 * look ahead, which goes on in small pieces while the page is read.
 */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Outcome } from '../../../engine/index.js';
import { analyse, type Analysis } from '../../../results/analysis.js';
import { changesBetween, type Change } from '../../../results/changes.js';
import { outlook, type Turn } from '../../../results/outlook.js';
import type { Scene } from '../scene.js';
import { changesWords } from './changes-view.js';
import { findingsOf, type Findings, type Found } from './findings.js';
import type { TakeAway } from './report.js';
import { resultsView } from './results-view.js';
import { inSlices } from './slices.js';

/** Everything worked out of one screening. */
interface Shown {
  readonly date: string;
  readonly outcomes: readonly Outcome[];
  readonly findings: Findings;
  readonly analysis: Analysis;
  turns?: readonly Turn[];
}

const AT_FIRST: TakeAway = { neutral: true, reasons: false };

export class ResultsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #say: (words: string) => void;
  #shown?: Shown | undefined;
  #changes: ReadonlyMap<string, Change> = new Map();
  #takeAway = AT_FIRST;
  #toSay?: string | undefined;
  #stop?: (() => void) | undefined;

  /** @param say tells words politely to those who listen; called after an update */
  constructor(host: ReactiveControllerHost, say: (words: string) => void) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#shown && !this.#shown.turns) this.#lookAhead(this.#shown);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdated(): void {
    const words = this.#toSay;
    this.#toSay = undefined;
    if (words === undefined) return;
    // Words that are said ask for another update.
    void this.#host.updateComplete.then(() => {
      this.#say(words);
    });
  }

  render(scene: Scene, found: Found): TemplateResult {
    const shown = this.#work(scene, found);
    const { findings, analysis, turns } = shown;
    return resultsView({
      ...scene,
      findings,
      analysis,
      turns,
      changes: this.#changes,
      takeAway: this.#takeAway,
      say: this.#say,
      choose: (choice) => {
        this.#takeAway = { ...this.#takeAway, ...choice };
        this.#host.requestUpdate();
      },
    });
  }

  /** Forgets everything: the next results are the first. */
  erase(): void {
    this.#stop?.();
    this.#shown = undefined;
    this.#changes = new Map();
    this.#takeAway = AT_FIRST;
    this.#toSay = undefined;
  }

  #work(scene: Scene, found: Found): Shown {
    const { screening } = scene.view;
    const before = this.#shown;
    if (before && isSame(before, screening)) return before;
    const findings = findingsOf(found);
    const analysis = analyse(findings.rules, findings.household, screening);
    const shown: Shown = { ...screening, findings, analysis };
    this.#shown = shown;
    this.#noteChanges(scene, before, shown);
    this.#lookAhead(shown);
    return shown;
  }

  /** Another day is another question: only on the same day is a difference the work of an answer. */
  #noteChanges(scene: Scene, before: Shown | undefined, { date, analysis }: Shown): void {
    const changes =
      before?.date === date
        ? changesBetween({ date, outcomes: before.analysis.outcomes }, { date, outcomes: analysis.outcomes })
        : [];
    this.#changes = new Map(changes.map((change) => [change.benefit, change]));
    this.#toSay = changes.length > 0 ? changesWords(changes, scene) : undefined;
  }

  #lookAhead(shown: Shown): void {
    this.#stop?.();
    const { findings, date, outcomes } = shown;
    const work = outlook({
      book: findings.rules.book,
      date,
      household: findings.given,
      screening: { date, outcomes },
    });
    this.#stop = inSlices(work, (turns) => {
      shown.turns = turns;
      this.#host.requestUpdate();
    });
  }
}

/** The engine's outcomes are the same objects while nothing was answered. */
const isSame = (
  before: { date: string; outcomes: readonly Outcome[] },
  now: { date: string; outcomes: readonly Outcome[] },
): boolean =>
  before.date === now.date &&
  before.outcomes.length === now.outcomes.length &&
  before.outcomes.every((outcome, index) => outcome === now.outcomes[index]);
