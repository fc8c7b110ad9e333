/** Headings of a level that the host page chooses. Lit's templates are static, so each level has its own. */
import { html, type TemplateResult } from 'lit';

/** The heading that names a screen: focus goes to it when the screen appears. */
export function screenHeading(level: number, content: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 id="heading" part="heading" class="heading" tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id="heading" part="heading" class="heading" tabindex="-1">${content}</h4>`;
    default:
      return html`<h2 id="heading" part="heading" class="heading" tabindex="-1">${content}</h2>`;
  }
}

/** A heading inside a screen, `depth` levels below the screen's own. */
export function innerHeading(
  level: number,
  depth: number,
  content: unknown,
  name = 'subheading',
): TemplateResult {
  switch (Math.min(level + depth, 6)) {
    case 3:
      return html`<h3 part=${name} class=${name}>${content}</h3>`;
    case 4:
      return html`<h4 part=${name} class=${name}>${content}</h4>`;
    case 5:
      return html`<h5 part=${name} class=${name}>${content}</h5>`;
    default:
      return html`<h6 part=${name} class=${name}>${content}</h6>`;
  }
}
