/** What surrounds every screen: the way back first, the progress, then the screen, then what can be done at any time. */
import { html, nothing, type TemplateResult } from 'lit';
import { screenHeading } from '../heading.js';
import type { Scene } from '../scene.js';
import { foundLine } from './found-line.js';
import { progressView } from './progress-view.js';

export interface Frame {
  readonly screen: unknown;
  /** Said politely, without being shown. */
  readonly said: string;
  readonly isErasing: boolean;
  readonly back: () => void;
  readonly erase: () => void;
}

export function frameView(scene: Scene, { screen, said, isErasing, back, erase }: Frame): TemplateResult {
  const { texts, view } = scene;
  const isAsking = view.place === 'asking' && !isErasing;
  const hasFoot = !isErasing && view.place !== 'introduction';
  return html`<section
    class="root"
    part="root"
    dir=${texts.direction}
    lang=${texts.language}
    aria-labelledby="heading"
  >
    <div class="top">
      ${
        view.canGoBack && !isErasing
          ? html`<button type="button" class="back" part="back" @click=${back}>
              ${texts.t('actions.back')}
            </button>`
          : nothing
      }
      ${isAsking ? progressView(scene) : nothing}
    </div>
    <div class="screen">${screen}</div>
    <div class=${hasFoot ? 'foot-shown' : ''}>
      ${isAsking ? foundLine(scene) : nothing}
      <p class="visually-hidden" role="status">${said}</p>
      ${hasFoot ? footActions(scene, erase) : nothing}
    </div>
  </section>`;
}

function footActions({ texts, view, send }: Scene, erase: () => void): TemplateResult {
  const button = (label: string, onClick: () => void): TemplateResult =>
    html`<li><button type="button" class="link" part="link" @click=${onClick}>${label}</button></li>`;
  const isAsking = view.place === 'asking' && view.answered.length > 0;
  return html`<ul class="foot-actions plain">
    ${
      isAsking
        ? button(texts.t('actions.results'), () => {
            send({ type: 'RESULTS' });
          })
        : nothing
    }
    ${
      isAsking || view.place === 'results'
        ? button(texts.t('actions.review'), () => {
            send({ type: 'REVIEW' });
          })
        : nothing
    }
    ${button(texts.t('actions.erase'), erase)}
  </ul>`;
}

/** While the rules are on their way, or when they did not arrive. */
export function waitingView({ texts, headingLevel }: Scene, failed: boolean): TemplateResult {
  return html`${screenHeading(headingLevel, texts.t('loading.title'))}
    <p role=${failed ? 'alert' : 'status'}>${texts.t(failed ? 'loading.failed' : 'loading.text')}</p>`;
}
