/** The style sheets of the questionnaire. Sizes are in em, sides are logical, widths are the container's. */
import { css } from 'lit';
import { fieldStyles } from './fields.styles.js';
import { printStyles } from './print.styles.js';
import { resultStyles } from './results.styles.js';
import { tokens } from './tokens.styles.js';

const frame = css`
  .root {
    max-inline-size: 46em;
    padding: var(--ipt-padding, 0);
    overflow-wrap: break-word;
  }

  p,
  ul,
  ol,
  dl {
    margin-block: 0 0.75em;
    margin-inline: 0;
  }

  ul {
    padding-inline-start: 1.25em;
  }

  /* An empty marker, not none: some screen readers forget a list without markers. */
  .plain {
    padding: 0;
    list-style-type: '';
  }

  .heading {
    margin-block: 0 0.6em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    color: inherit;
    text-wrap: balance;
  }

  .subheading {
    margin-block: 1.5em 0.4em;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
  }

  .lead {
    font-size: 1.125em;
  }

  .note,
  .hint {
    color: var(--own-text-soft);
  }

  .points li {
    margin-block-end: 0.4em;
  }

  .wrong {
    margin: 1em;
    padding: 1em;
    border: 0.125em solid var(--own-error);
  }

  :focus-visible {
    outline: 0.1875em solid var(--own-focus);
    outline-offset: 0.125em;
  }

  .heading:focus,
  .heading:focus-visible {
    outline: none;
  }

  .button,
  .back,
  .link {
    font: inherit;
    cursor: pointer;
  }

  .button {
    min-block-size: 2.75em;
    padding-block: 0.5em;
    padding-inline: 1.25em;
    border: 0.125em solid var(--own-accent);
    border-radius: var(--own-radius);
    background: var(--own-surface);
    color: var(--own-accent);
    font-weight: 600;
    text-align: center;
  }

  .button-primary {
    background: var(--own-accent);
    color: var(--own-on-accent);
  }

  .button:hover {
    text-decoration: underline;
  }

  .link,
  .back {
    min-block-size: 1.5em;
    padding-block: 0.25em;
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--own-accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  a {
    color: var(--own-accent);
    text-underline-offset: 0.15em;
  }

  .back {
    display: inline-flex;
    align-items: center;
  }

  .back::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.5em;
    border-block-end: 0.125em solid;
    border-inline-start: 0.125em solid;
    transform: rotate(45deg);
  }

  .root[dir='rtl'] .back::before {
    transform: rotate(-45deg);
  }

  .top:not(:empty) {
    margin-block-end: 1em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block: 1.5em 0.75em;
  }

  .progress {
    margin-block-start: 0.5em;
  }

  .progress-text {
    margin-block-end: 0.35em;
    color: var(--own-text-soft);
  }

  .segments {
    display: flex;
    gap: 0.25em;
    margin: 0;
  }

  .segment {
    flex: 1;
    block-size: 0.375em;
    border: 0.0625em solid var(--own-line);
    border-radius: var(--own-radius);
  }

  .segment-done {
    border-color: var(--own-accent);
    background: var(--own-accent);
  }

  .segment-current {
    border-color: var(--own-accent);
    background: linear-gradient(to right, var(--own-accent) 50%, transparent 50%);
  }

  .root[dir='rtl'] .segment-current {
    background: linear-gradient(to left, var(--own-accent) 50%, transparent 50%);
  }

  .foot-shown {
    margin-block-start: 1em;
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--own-line-soft);
  }

  .found:empty {
    display: none;
  }

  .foot-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  details {
    margin-block: 0 0.75em;
  }

  summary {
    padding-block: 0.25em;
    color: var(--own-accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  @media (forced-colors: active) {
    .segment-done,
    .segment-current {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }

    .segment-current {
      background: linear-gradient(to right, CanvasText 50%, Canvas 50%);
    }

    .heading:focus-visible {
      outline: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 0.15s;
    }
  }

  @container (inline-size < 30em) {
    .actions .button {
      flex: 1 1 100%;
    }

    .heading {
      font-size: 1.3em;
    }
  }
`;

export const styles = [tokens, frame, fieldStyles, resultStyles, printStyles];
