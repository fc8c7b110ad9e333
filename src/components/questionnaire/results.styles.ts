/** The results: cards for what is likely, rows that open for the rest. */
import { css } from 'lit';

export const resultStyles = css`
  .disclaimer {
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--own-accent);
    background: var(--own-surface-soft);
  }

  .count {
    color: var(--own-text-soft);
    font-weight: 400;
  }

  .card {
    margin-block-end: 1em;
    padding: 1em 1.25em;
    border: 0.0625em solid var(--own-line-soft);
    border-inline-start: 0.375em solid var(--own-line);
    border-radius: var(--own-radius);
  }

  .card > :last-child {
    margin-block-end: 0;
  }

  .card-likely {
    border-inline-start-color: var(--own-success);
  }

  .card-first {
    border-inline-start-color: var(--own-accent);
  }

  .card-title {
    margin-block: 0 0.35em;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }

  .card-part {
    margin-block: 1em 0.25em;
    font-size: 1em;
    font-weight: 700;
  }

  .amount {
    margin-block-end: 0.25em;
    color: var(--own-success);
    font-size: 1.25em;
    font-weight: 700;
  }

  .tag {
    display: inline-block;
    margin-block-end: 0.5em;
    padding-inline: 0.6em;
    border: 0.0625em solid var(--own-line);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }

  .deadline {
    font-weight: 600;
  }

  .tag-changed {
    border-color: var(--own-accent);
    color: var(--own-accent);
  }

  .changes {
    padding: 0.75em 1em;
    border: 0.125em solid var(--own-accent);
    border-radius: var(--own-radius);
  }

  .totals {
    margin-block-end: 1em;
  }

  .totals-line,
  .totals .note {
    margin-block-end: 0.25em;
  }

  .plan {
    margin-block: 0;
    padding-inline-start: 1.75em;
  }

  .action {
    margin-block-end: 1em;
    padding-inline-start: 0.25em;
  }

  .action-name {
    font-weight: 700;
  }

  .action-line {
    display: block;
  }

  .dates li,
  .checklist li {
    margin-block-end: 0.6em;
  }

  .take-away {
    margin-block-end: 1.25em;
  }

  .take-away-option {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    margin-block-start: 0.5em;
  }

  .take-away-option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.15em;
    accent-color: var(--own-accent);
  }

  .paper-only {
    display: none;
  }

  .row {
    border-block-end: 0.0625em solid var(--own-line-soft);
  }

  .row details {
    margin: 0;
  }

  .row summary {
    padding-block: 0.6em;
    color: var(--own-text);
    text-decoration: none;
  }

  .row-name {
    color: var(--own-accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .row-remark,
  .row .tag {
    margin-block-end: 0;
    margin-inline-start: 0.5em;
  }

  .row-remark {
    color: var(--own-text-soft);
  }

  .reasons {
    list-style-type: disc;
  }

  .reasons li {
    margin-block-end: 0.6em;
  }

  .reason-line,
  .sources {
    display: block;
    color: var(--own-text-soft);
    font-size: 0.9375em;
  }

  .figures div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    padding-block: 0.25em;
    border-block-end: 0.0625em solid var(--own-line-soft);
  }

  .figures dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
`;
