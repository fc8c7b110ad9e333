/**
 * Where the focus goes. On a new screen: to its heading, so that a screen reader starts at its top. After an error: to the summary.
 * On the first screen of the page: nowhere, since the page is the host's.
 */
import type { LitElement, ReactiveController } from 'lit';

export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #nameOfScreen: () => string | undefined;
  #shown?: string | undefined;
  #wanted?: string | undefined;

  /** @param nameOfScreen a name that changes with each new screen; undefined while nothing is shown */
  constructor(host: LitElement, nameOfScreen: () => string | undefined) {
    this.#host = host;
    this.#nameOfScreen = nameOfScreen;
    host.addController(this);
  }

  /** Moves the focus after the next update, instead of to the heading. */
  moveTo(selector: string): void {
    this.#wanted = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const name = this.#nameOfScreen();
    const isNew = name !== undefined && this.#shown !== undefined && name !== this.#shown;
    this.#shown = name ?? this.#shown;
    const selector = this.#wanted ?? (isNew ? '#heading' : undefined);
    this.#wanted = undefined;
    if (selector === undefined) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus();
    if (isNew) this.#showTop();
  }

  /** A screen shorter than the one before it may begin above the window. */
  #showTop(): void {
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView({ block: 'start' });
  }
}
