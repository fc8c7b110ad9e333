/**
 * The interview of one element. The rules may arrive a moment after the first screen: until then the introduction and the household
 * screen are shown, and what was done there is done again with the rules, so that nothing is lost.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GivenHousehold } from '../../../engine/index.js';
import type { Interview } from '../../../questionnaire/interview.js';
import type { Answers, InterviewEvent, InterviewView, Person } from '../../../questionnaire/types.js';
import { ActorController } from './actor-controller.js';

type Running = {
  readonly interview: Interview;
  readonly actor: ActorController<Interview['machine']>;
};

export class InterviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #running?: Running;
  #started = false;
  #reason?: string | undefined;
  #people?: readonly Person[] | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The actor is a controller of its own; this one only answers for it.
  }

  /** True when the household is told and the rules that choose the next question are still on their way. */
  get waiting(): boolean {
    return !this.#running && this.#people !== undefined;
  }

  /** Begins the interview, or goes on with the same answers on other terms (another reference date, other benefits). */
  open(interview: Interview): void {
    const before = this.#running?.actor;
    if (before) {
      before.hostDisconnected();
      this.#host.removeController(before);
    }
    const input = { answers: this.#answers() };
    const snapshot = before?.actor.getPersistedSnapshot();
    const options = snapshot ? { snapshot } : { input };
    this.#running = { interview, actor: new ActorController(this.#host, interview.machine, options) };
    // On other terms nothing may be left to ask.
    if (before && this.#isStuck()) this.send({ type: 'REVIEW' });
    if (!before && this.#started) this.send({ type: this.#people ? 'CONTINUE' : 'START' });
    this.#host.requestUpdate();
  }

  #isStuck(): boolean {
    if (!this.#running) return false;
    const { place, screen } = this.#running.interview.view(this.#running.actor.snapshot);
    return place === 'asking' && screen === undefined;
  }

  #answers(): Answers {
    return {
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
      ...(this.#people ? { people: this.#people } : {}),
      given: {},
    };
  }

  send(event: InterviewEvent): void {
    if (this.#running) {
      this.#running.actor.actor.send(event);
      return;
    }
    if (event.type === 'START') [this.#started, this.#reason] = [true, event.reason];
    if (event.type === 'PEOPLE') this.#people = event.people;
    if (event.type === 'BACK') {
      if (this.#people) this.#people = undefined;
      else this.#started = false;
    }
    if (event.type === 'RESTART') [this.#started, this.#people] = [false, undefined];
    this.#host.requestUpdate();
  }

  /** Rules, household and screening, for explanations; undefined until the rules are there. */
  get findings(): { readonly interview: Interview; readonly household: GivenHousehold } | undefined {
    if (!this.#running) return undefined;
    const { interview, actor } = this.#running;
    return { interview, household: interview.household(actor.snapshot) };
  }

  /** @param beginsWithHousehold whether the household screen is certain to come first: it may then be shown before the rules are there */
  view(date: string, beginsWithHousehold: boolean): InterviewView {
    return this.#running
      ? this.#running.interview.view(this.#running.actor.snapshot)
      : this.#viewMeanwhile(date, beginsWithHousehold);
  }

  #viewMeanwhile(date: string, beginsWithHousehold: boolean): InterviewView {
    return {
      place: this.#started ? 'asking' : 'introduction',
      date,
      ...(this.#started && !this.#people && beginsWithHousehold
        ? { screen: { kind: 'people', asksSex: true } as const }
        : {}),
      people: this.#people ?? [],
      canGoBack: this.#started,
      progress: { sections: [], fraction: 0 },
      screening: { date, outcomes: [] },
      found: { likely: [], possible: [] },
      answered: [],
      decides: [],
    };
  }
}
