/**
 * Gives an element its language: its own `lang`, else that of the nearest element around it, else Italian. Shows nothing until the texts
 * of that language are there, so that no text is seen in another language first.
 */
import type { LitElement, ReactiveController } from 'lit';
import { createFormats, type Formats } from './formats.js';
import { languageOf, SOURCE_LANGUAGE, type Language } from './languages.js';
import { Texts } from './texts.js';

export class LocaleController implements ReactiveController {
  readonly texts = new Texts();
  formats: Formats = createFormats(SOURCE_LANGUAGE);
  /** False while the texts of the language wanted are on their way. */
  ready = false;

  readonly #host: LitElement;
  #wanted?: Language;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
  }

  /** Looks again which language is wanted; called when the element's `lang` changes. */
  follow(): void {
    const wanted = languageAround(this.#host) ?? SOURCE_LANGUAGE;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted === this.texts.language) {
      this.#settle();
      return;
    }
    void this.texts
      .speak(wanted)
      // Better the source language than no widget.
      .catch(() => undefined)
      .then(() => {
        if (wanted === this.#wanted) this.#settle();
      });
  }

  #settle(): void {
    this.formats = createFormats(this.texts.language);
    this.ready = true;
    this.#host.requestUpdate();
  }
}

/** The first language that the widget speaks, from the element outwards and through shadow roots. */
function languageAround(element: Element): Language | undefined {
  for (let at: Element | null = element; at;) {
    const closest: Element | null = at.closest('[lang]');
    const language = languageOf(closest?.getAttribute('lang'));
    if (language) return language;
    const root: Node = (closest ?? at).getRootNode();
    at = closest?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}
