/** On paper: black on white, nothing to press, sources written out. */
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
    .visually-hidden {
      display: none;
    }

    .row,
    .answer,
    .figures div {
      break-inside: avoid;
    }

    .group > p,
    .subheading,
    .card-title,
    .card-part {
      break-after: avoid;
    }

    summary {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      list-style: none;
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
