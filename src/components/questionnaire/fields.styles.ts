/** Fields, errors, and the household screen. */
import { css } from 'lit';

export const fieldStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .inner {
    margin-block-end: 1em;
  }

  legend {
    max-inline-size: 100%;
    padding: 0;
  }

  .question + .question {
    margin-block-start: 2em;
  }

  .question-title {
    font-weight: 600;
  }

  .who {
    margin-inline-start: 2.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--own-line-soft);
  }

  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  .input {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 0.125em solid var(--own-line);
    border-radius: var(--own-radius);
    background: var(--own-surface);
    color: var(--own-text);
    font: inherit;
  }

  .input[aria-invalid='true'] {
    border-color: var(--own-error);
  }

  .input-figure {
    inline-size: 11em;
  }

  .input-day,
  .input-month {
    inline-size: 3.5em;
  }

  .input-year {
    inline-size: 5.5em;
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-end: 0.75em;
  }

  .range {
    padding: 0.6em 0.75em;
    border-inline-start: 0.25em solid var(--own-accent);
    background: var(--own-surface-soft);
  }

  .affixed {
    display: flex;
    align-items: stretch;
    margin-block-end: 0.75em;
  }

  .affix {
    display: flex;
    align-items: center;
    padding-inline: 0.75em;
    border: 0.125em solid var(--own-line);
    border-inline-end: 0;
    border-start-start-radius: var(--own-radius);
    border-end-start-radius: var(--own-radius);
    background: var(--own-surface-soft);
  }

  .affixed .input {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .options {
    display: grid;
    gap: 0.5em;
    margin-block-end: 0.75em;
  }

  .options-inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }

  .option {
    display: grid;
    grid-template-columns: 1.5em 1fr;
    gap: 0.6em;
    align-items: start;
    padding-block: 0.3em;
  }

  .option input {
    font: inherit;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--own-accent);
  }

  .option label {
    cursor: pointer;
  }

  .or {
    margin: 0;
    color: var(--own-text-soft);
  }

  .error {
    margin-block-end: 0.5em;
    padding-inline-start: 0.6em;
    border-inline-start: 0.25em solid var(--own-error);
    color: var(--own-error);
    font-weight: 600;
  }

  .summary {
    margin-block-end: 1.5em;
    padding: 1em;
    border: 0.1875em solid var(--own-error);
    border-radius: var(--own-radius);
  }

  .summary ul {
    margin-block-end: 0;
  }

  .summary a {
    color: var(--own-error);
    font-weight: 600;
  }

  .summary-title {
    margin-block-end: 0.4em;
    font-size: 1.125em;
    font-weight: 700;
  }

  .why {
    margin-block-start: 1.25em;
  }

  .person,
  .answer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 0.6em;
    border-block-end: 0.0625em solid var(--own-line-soft);
  }

  .person-name {
    display: flex;
    flex-flow: row wrap;
    flex: 1 1 12em;
    gap: 0 0.6em;
  }

  .person-actions {
    display: flex;
    gap: 1.25em;
  }

  .answer dt {
    flex: 2 1 14em;
    font-weight: 600;
  }

  .answer dd {
    flex: 2 1 10em;
    margin: 0;
  }

  .answer ul {
    margin: 0;
  }

  .answer .answer-action {
    flex: 0 0 auto;
  }

  @container (inline-size >= 36em) {
    .options-columns {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
