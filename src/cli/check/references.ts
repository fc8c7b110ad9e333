/** Ids that lead nowhere: sources, benefits named by benefits; and relations that only one side knows. */
import type { Benefit } from '../../schema/rule-book.js';
import { at, expressionsOf, fileOf, walk, type Check, type Path, type Subject } from './subject.js';

export const checkReferences: Check = (subject) =>
  subject.rules.book.benefits.flatMap((benefit) => [
    ...sources(subject, benefit),
    ...relations(subject, benefit),
    ...periods(subject, benefit),
  ]);

function sources(subject: Subject, benefit: Benefit) {
  const file = fileOf(subject, benefit);
  const known = new Set([...Object.keys(benefit.sources), ...Object.keys(subject.rules.book.sources)]);
  const used = new Set<string>();
  const findings: ReturnType<Check> = [];
  const cite = (source: unknown, path: Path): void => {
    for (const id of typeof source === 'string'
      ? [source]
      : Array.isArray(source)
        ? (source as string[])
        : []) {
      used.add(id);
      if (!known.has(id))
        findings.push(at(file, path, `source "${id}" is not defined`, 'Define it under `sources`.'));
    }
  };
  walk({ ...expressionsOf(benefit), parameters: benefit.parameters }, (form, path) => {
    cite(form['source'], path);
  });
  for (const id of Object.keys(benefit.sources)) {
    if (!used.has(id))
      findings.push(at(file, ['sources', id], `source "${id}" is never cited`, 'Cite it, or take it out.'));
  }
  return findings;
}

function relations(subject: Subject, benefit: Benefit) {
  const file = fileOf(subject, benefit);
  const byId = new Map(subject.rules.book.benefits.map((other) => [other.id, other]));
  const findings: ReturnType<Check> = [];
  const symmetric = [
    ['incompatible_with', 'incompatible_with'],
    ['replaces', 'replaced_by'],
    ['replaced_by', 'replaces'],
  ] as const;
  for (const [own, theirs] of symmetric) {
    for (const [index, id] of (benefit[own] ?? []).entries()) {
      const other = byId.get(id);
      if (!other) findings.push(at(file, [own, index], `benefit "${id}" does not exist`, 'Correct the id.'));
      else if (!other[theirs]?.includes(benefit.id)) {
        findings.push(
          at(
            file,
            [own, index],
            `${id} does not name ${benefit.id} under \`${theirs}\``,
            'Write the relation in both files.',
          ),
        );
      }
    }
  }
  return findings;
}

/** A value cannot end after the next has begun, nor a clause be in force outside the benefit. */
function periods(subject: Subject, benefit: Benefit) {
  const file = fileOf(subject, benefit);
  const findings: ReturnType<Check> = [];
  for (const [id, parameter] of Object.entries(benefit.parameters ?? {})) {
    const starts = Object.keys(parameter.values).sort();
    for (const [index, start] of starts.entries()) {
      const until = parameter.values[start]?.until;
      const next = starts[index + 1];
      const path = ['parameters', id, 'values', start];
      if (until !== undefined && until < start)
        findings.push(at(file, path, `ends on ${until}, before it starts`, 'Correct `until`.'));
      if (until !== undefined && next !== undefined && until >= next) {
        findings.push(
          at(
            file,
            path,
            `lasts until ${until}, but the next value starts on ${next}`,
            'Let one end before the next begins.',
          ),
        );
      }
    }
  }
  return findings;
}
