/** The tokens. Each has a default, so that the widget looks right in any page; the accent follows Bootstrap Italia where the page has it. */
import { css } from 'lit';

export const tokens = css`
  :host {
    --own-accent: var(
      --ipt-accent,
      var(--it-color-background-primary, var(--bsi-primary, var(--bs-primary, #06c)))
    );
    --own-on-accent: var(--ipt-on-accent, #fff);
    --own-text: var(--ipt-text, #1a1a1a);
    --own-text-soft: var(--ipt-text-soft, #455b71);
    --own-surface: var(--ipt-surface, #fff);
    --own-surface-soft: var(--ipt-surface-soft, #f2f6fa);
    --own-line: var(--ipt-line, #5d7083);
    --own-line-soft: var(--ipt-line-soft, #d4dde6);
    --own-error: var(--ipt-error, #b3263f);
    --own-success: var(--ipt-success, #00694a);
    --own-focus: var(--ipt-focus, #000);
    --own-radius: var(--ipt-radius, 0.25em);

    display: block;
    container-type: inline-size;
    color: var(--own-text);
    background: var(--own-surface);
    font-family: var(--ipt-font, inherit);

    /* A page may shrink its root font size for its own reckoning: the text stays readable. */
    font-size: max(16px, 1rem);
    line-height: 1.5;
    text-align: start;
  }

  /* Pages mark whatever has the focus, and the element has it while something inside does: that is marked already. */
  :host(:focus) {
    border-color: transparent !important;
    outline: none !important;
    box-shadow: none !important;
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
