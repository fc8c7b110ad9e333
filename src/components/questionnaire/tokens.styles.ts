/** The tokens. Each has a default, so that the widget looks right in any page; the accent follows Bootstrap Italia where the page has it. */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_accent: var(--ipt-accent, var(--it-color-background-primary, var(--bsi-primary, var(--bs-primary, #06c))));
    --_on-accent: var(--ipt-on-accent, #fff);
    --_text: var(--ipt-text, #1a1a1a);
    --_text-soft: var(--ipt-text-soft, #455b71);
    --_surface: var(--ipt-surface, #fff);
    --_surface-soft: var(--ipt-surface-soft, #f2f6fa);
    --_line: var(--ipt-line, #5d7083);
    --_line-soft: var(--ipt-line-soft, #d4dde6);
    --_error: var(--ipt-error, #b3263f);
    --_success: var(--ipt-success, #00694a);
    --_focus: var(--ipt-focus, #000);
    --_radius: var(--ipt-radius, 0.25em);

    display: block;
    container-type: inline-size;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--ipt-font, inherit);

    /* A page may shrink its root font size for its own reckoning: the text stays readable. */
    font-size: max(16px, 1rem);
    line-height: 1.5;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;
