/**
 * The ISEE path: a few screens beside the interview, at the end of which stands a range for the ISEE. For the element that opens it:
 *
 *   - Fetch this module with the results, before `ipt-ready`: nothing is fetched later. It is not needed for the first question.
 *   - `path = new IseePath(this)` once it is there: the state lives in this controller, and survives closing and reopening.
 *   - `path.open({date, people, household, formats})` when the person asks for it. `household` is what the interview gives the engine,
 *     its members in the order of `people`. What it tells fills the fields the first time. Opened again after its end, it shows the result.
 *   - While `path.isOpen`, render `iseePathView(scene, path, actions)` in place of the question. `actions.use(facts)` gets `isee`,
 *     `isee_minors` and `isee_inclusion` as ranges, those that can be told (`estimateDrafts(facts, formats)` gives them as fields);
 *     `actions.leave()` means back to the question without them. Both: then call `path.close()`. `actions.failed()`: something is wrong on the screen, move the focus to `#summary`.
 *   - `path.screenName` changes with each screen: the focus goes to `#heading`. The element's own way back calls `path.back()`; where that
 *     is false it leaves the path.
 *   - `path.erase()` with "erase everything".
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { HouseholdError, readHousehold, type GivenHousehold } from '../../../engine/index.js';
import { ruleBook } from '../../../generated/rules.js';
import type { Formats } from '../../../i18n/formats.js';
import {
  declarationOf,
  estimateIsee,
  figuresOn,
  type Declaration,
  type IseeEstimate,
} from '../../../isee/index.js';
import type { AnswerProblem, Person } from '../../../questionnaire/types.js';
import { EMPTY, withPart, type Draft, type FactDraft } from '../answers/draft.js';
import { declarationFrom, problemsOn } from './answers.js';
import { firstDrafts } from './first-drafts.js';
import { draftKey, pagesOf, type Page, type Standing } from './pages.js';
import type { ItemId } from './items.js';

export { estimateDrafts } from './estimate-drafts.js';
export { iseePathView, type IseePathActions } from './path-view.js';

export interface IseePathStart {
  /** Reference date, `YYYY-MM-DD`: the day of the declaration. */
  readonly date: string;
  readonly people: readonly Person[];
  readonly household: GivenHousehold;
  readonly formats: Formats;
}

const APPLICANT: Person = { key: 'self', relation: 'self' };

export class IseePath implements ReactiveController {
  isOpen = false;
  problems: readonly AnswerProblem[] = [];
  date = '';
  people: readonly Person[] = [];
  readonly #host: ReactiveControllerHost;
  #known: Declaration | undefined;
  #drafts: Draft = {};
  #place = 0;
  #isFinished = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Keeps its fields while the element is moved in the page.
  }

  open({ date, people, household, formats }: IseePathStart): void {
    this.date = date;
    this.people = people.length > 0 ? people : [APPLICANT];
    this.#known = declarationOf(readKnown(household, date), date);
    // What has been typed here before stays.
    this.#drafts = { ...firstDrafts(this.#known, formats), ...this.#drafts };
    this.#place = this.#firstPlace();
    this.problems = [];
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  /** The first screen; after the result was seen once, the result, or the first screen on which something has come to be missing. */
  #firstPlace(): number {
    const standing = this.#standing;
    if (!this.#isFinished || !standing) return 0;
    const { pages } = this;
    const place = pages.findIndex((page) => problemsOn(page, standing, this.date).length > 0);
    return place < 0 ? pages.length : place;
  }

  close(): void {
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  erase(): void {
    this.#drafts = {};
    this.#isFinished = false;
    this.#known = undefined;
    this.close();
  }

  get pages(): readonly Page[] {
    return this.#standing ? pagesOf(this.#standing) : [];
  }

  /** The screen shown; undefined when it is the result. */
  get page(): Page | undefined {
    return this.pages[this.#place];
  }

  /** 1 for the first screen; the result is the last. */
  get number(): number {
    return this.#place + 1;
  }

  /** The second calendar year before the declaration: of the incomes and the balances. */
  get year(): number {
    return Number(this.date.slice(0, 4)) - 2;
  }

  get screenName(): string {
    const { page } = this;
    return `isee ${page ? draftKey(page.id as ItemId, page.person) : 'result'}`;
  }

  get estimate(): IseeEstimate | undefined {
    const standing = this.#standing;
    return (
      standing &&
      estimateIsee(declarationFrom(standing, this.date), figuresOn(ruleBook.parameters, this.date))
    );
  }

  draft(id: ItemId): FactDraft {
    return this.#drafts[draftKey(id, this.page?.person)] ?? EMPTY;
  }

  change(id: ItemId, part: FactDraft): void {
    const key = draftKey(id, this.page?.person);
    this.#drafts = { ...this.#drafts, [key]: withPart(this.#drafts[key], part) };
    this.#host.requestUpdate();
  }

  /** To the next screen; false when something is wrong on this one. */
  next(): boolean {
    const { page } = this;
    const standing = this.#standing;
    this.problems = page && standing ? problemsOn(page, standing, this.date) : [];
    if (this.problems.length === 0) this.#place = Math.min(this.#place + 1, this.pages.length);
    if (this.#place === this.pages.length) this.#isFinished = true;
    this.#host.requestUpdate();
    return this.problems.length === 0;
  }

  /** To the screen before; false on the first. */
  back(): boolean {
    this.problems = [];
    if (this.#place === 0) return false;
    this.#place -= 1;
    this.#host.requestUpdate();
    return true;
  }

  get #standing(): Standing | undefined {
    if (!this.#known) return undefined;
    const hasInclusion = figuresOn(ruleBook.parameters, this.date).hasInclusion;
    return { known: this.#known, people: this.people, drafts: this.#drafts, hasInclusion };
  }
}

/** A household with a fact that cannot be read tells only who lives there. */
function readKnown(household: GivenHousehold, date: string) {
  try {
    return readHousehold(ruleBook.facts, household, { defaults: false, date });
  } catch (error) {
    if (!(error instanceof HouseholdError)) throw error;
    return readHousehold(ruleBook.facts, {}, { defaults: false, date });
  }
}
