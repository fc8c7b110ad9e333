/**
 * Opens what is folded away in the cards while the page is printed, and the list of what is not to be had: whether they come on paper is the
 * person's choice (print.styles.ts). Rows of the other benefits are printed as the person left them.
 */
import type { LitElement, ReactiveController } from 'lit';

export class PrintController implements ReactiveController {
  readonly #host: LitElement;
  #opened: readonly HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [
      ...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>(
        '.card > details:not([open]), .fold:not([open])',
      ),
    ];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
