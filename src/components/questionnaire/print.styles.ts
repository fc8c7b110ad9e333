/**
 * On paper: a handout of what to do, black on white, with boxes to tick and nothing to press. Reasons, calculations and sources are printed
 * when the person asks for them; what is not to be had never is, unless it was opened and reasons are wanted.
 */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host {
      container-type: normal;
      color: #000;
      background: none;
      font-size: 10.5pt;
    }

    .root {
      max-inline-size: none;
      padding: 0;
    }

    .top,
    .foot-shown,
    .actions,
    .link,
    .visually-hidden,
    .screen-only,
    .changes,
    .tag-changed,
    .results:not(.with-reasons) details,
    .results:not(.with-reasons) .rows,
    .with-reasons p.paper-only,
    .results:not(.with-reasons) .group-not,
    .results:not(.with-reasons) .group-ended {
      display: none;
    }

    .paper-only {
      display: revert;
    }

    span.paper-only {
      display: block;
    }

    .group > p,
    .subheading,
    .card-title,
    .card-part {
      break-after: avoid;
    }

    .results {
      line-height: 1.35;
    }

    .results .heading {
      margin-block-end: 0.25em;
      font-size: 18pt;
    }

    .results .subheading {
      margin-block: 1em 0.3em;
      padding-block-end: 0.15em;
      border-block-end: 1pt solid #000;
      font-size: 13pt;
    }

    .results p {
      margin-block-end: 0.35em;
    }

    .results .amount,
    .results .note,
    .results .reason-line,
    .results .row-remark,
    .results .count {
      color: #000;
    }

    .disclaimer {
      padding: 0 0 0 0.75em;
      background: none;
    }

    .group-plan {
      margin-block-start: 0.5em;
    }

    .plan,
    .checklist {
      padding: 0;
    }

    .plan {
      list-style: none;
      counter-reset: action;
    }

    .action,
    .checklist li {
      position: relative;
      margin-block-end: 0.6em;
      padding-inline-start: 2.1em;
      break-inside: avoid;
    }

    .action {
      counter-increment: action;
    }

    .action-name::before {
      content: counter(action) '. ';
    }

    .action::before,
    .checklist li::before {
      position: absolute;
      inset-block-start: 0.15em;
      inset-inline-start: 0;
      inline-size: 1em;
      block-size: 1em;
      border: 1pt solid #000;
      content: '';
    }

    .checklist {
      columns: 2;
      column-gap: 2em;
    }

    .dates li {
      margin-block-end: 0.35em;
      break-inside: avoid;
    }

    .card {
      margin-block-end: 0.6em;
      padding: 0.4em 0.75em;
      break-inside: avoid;
    }

    .card-first,
    .with-reasons .card {
      break-inside: auto;
    }

    .card .amount {
      font-size: 1em;
    }

    .card-title {
      margin-block-end: 0.1em;
      font-size: 11pt;
    }

    .card-part {
      margin-block: 0.3em 0;
      font-size: 1em;
    }

    .places {
      margin-block: 0;
    }

    .card ul {
      margin-block-end: 0.2em;
    }

    .row-name {
      color: #000;
      text-decoration: none;
    }

    .row,
    .answer,
    .figures div {
      break-inside: avoid;
    }

    summary {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      list-style: none;
    }

    .fold > summary {
      display: none;
    }

    a {
      color: inherit;
    }

    .sources a[href^='http']::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
    }
  }
`;
