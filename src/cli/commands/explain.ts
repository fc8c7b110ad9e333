/** `ipt explain --certificate FILE`: computes the outcomes of a certificate again, offline, and says whether they are confirmed. */
import { existsSync, readFileSync } from 'node:fs';
import { checkCertificate, CertificateError, type Finding } from '../../results/certificate-check.js';
import { loadRules } from '../rule-files.js';

export interface CertificateOptions {
  readonly rules?: string;
}

/** @returns 0 when every outcome is confirmed, 1 when one differs or the file cannot be read */
export function certificateCommand(path: string, { rules }: CertificateOptions): number {
  if (!existsSync(path)) {
    console.error(`${path}: does not exist\n  → give the file that the widget saved`);
    return 1;
  }
  const { book } = loadRules(rules);
  try {
    const { date, sameRules, findings } = checkCertificate(readFileSync(path, 'utf8'), book);
    const differing = findings.filter(({ differences }) => differences.length > 0);
    console.log(
      [
        `reference date ${date}; ${sameRules ? 'the rules are those of the certificate' : 'the rules have changed since the certificate was made'}`,
        ...findings.map(findingText),
        `${findings.length - differing.length} of ${findings.length} confirmed`,
      ].join('\n'),
    );
    return differing.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    console.error(`${path}: ${error.message}`);
    return 1;
  }
}

function findingText({ benefit, differences }: Finding): string {
  if (differences.length === 0) return `confirmed  ${benefit}`;
  return [
    `differs    ${benefit}`,
    ...differences.map(({ what, certified, found }) =>
      what === 'facts'
        ? `  cannot be judged here: ${found}`
        : `  ${what}: the certificate says ${certified}; the rules here say ${found}`,
    ),
  ].join('\n');
}
