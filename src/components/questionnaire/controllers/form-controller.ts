/** The fields of the questions: what stands in them, word for word, by question and person, and what is wrong on the screen shown. */
import type { LitElement, ReactiveController } from 'lit';
import type { AnswerProblem } from '../../../questionnaire/types.js';
import { withPart, type Draft, type FactDraft } from '../answers/draft.js';

export class FormController implements ReactiveController {
  /** By the key of the answer. */
  problems: Readonly<Record<string, readonly AnswerProblem[]>> = {};
  readonly #host: LitElement;
  readonly #drafts = new Map<string, Draft>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Keeps its fields while the element is moved in the page.
  }

  draft(key: string, otherwise: () => Draft): Draft {
    const known = this.#drafts.get(key);
    if (known) return known;
    const draft = otherwise();
    this.#drafts.set(key, draft);
    return draft;
  }

  change(key: string, fact: string, part: FactDraft): void {
    const draft = this.#drafts.get(key) ?? {};
    this.#drafts.set(key, { ...draft, [fact]: withPart(draft[fact], part) });
    this.#host.requestUpdate();
  }

  tell(problems: Readonly<Record<string, readonly AnswerProblem[]>>): void {
    this.problems = problems;
    this.#host.requestUpdate();
  }

  erase(): void {
    this.#drafts.clear();
    this.tell({});
  }
}
