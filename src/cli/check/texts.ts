/** Every text that a rule needs exists in each language that must be complete, and none is left over. */
import { join } from 'node:path';
import type { Benefit } from '../../schema/rule-book.js';
import { YamlFile, type FileProblem } from '../yaml-file.js';
import {
  at,
  expressionsOf,
  fileOf,
  walk,
  type Check,
  type Json,
  type Subject,
  type Texts,
} from './subject.js';

export const checkTexts: Check = (subject) =>
  [...subject.texts].flatMap(([language, texts]) => [
    ...subject.rules.book.benefits.flatMap((benefit) => ofBenefit(subject, benefit, language, texts)),
    ...leftOver(subject, texts),
  ]);

function ofBenefit(subject: Subject, benefit: Benefit, language: string, texts: Texts): FileProblem[] {
  const file = fileOf(subject, benefit);
  const own = texts.benefits.get(benefit.id);
  const place = `locales/${language}/benefits/${benefit.id}.json`;
  if (!own) return [at(file, ['id'], `has no texts in ${language}`, `Write ${place}.`)];
  const findings: FileProblem[] = [];
  const need = (present: unknown, what: string, path: readonly PropertyKey[]): void => {
    if (typeof present !== 'string' || present.trim() === '')
      findings.push(at(file, path, `${what} has no text in ${language}`, `Write it in ${place}.`));
  };
  need(own['name'], 'the name', ['id']);
  need(own['what'], 'what the benefit is', ['id']);
  const conditions = (own['conditions'] ?? {}) as Json;
  const ids = conditionIds(benefit);
  for (const [id, path] of ids) need(conditions[id], `condition "${id}"`, path);
  const steps = (own['steps'] ?? {}) as Json;
  for (const id of Object.keys(benefit.steps ?? {})) need(steps[id], `step "${id}"`, ['steps', id]);
  const written = new YamlFile(join(texts.folder, 'benefits', `${benefit.id}.json`));
  for (const id of Object.keys(conditions)) {
    if (!ids.has(id))
      findings.push(
        at(
          written,
          ['conditions', id],
          `there is no condition "${id}"`,
          'Take the text out, or correct its id.',
        ),
      );
  }
  for (const id of Object.keys(steps)) {
    if (benefit.steps?.[id] === undefined)
      findings.push(
        at(written, ['steps', id], `there is no step "${id}"`, 'Take the text out, or correct its id.'),
      );
  }
  for (const [kind, list] of [
    ['documents', benefit.documents],
    ['places', benefit.apply_at],
  ] as const) {
    const labels = (texts.ui[kind] ?? {}) as Json;
    for (const [index, id] of list.entries()) {
      if (labels[id] === undefined) {
        const path = [kind === 'places' ? 'apply_at' : 'documents', index];
        findings.push(
          at(
            file,
            path,
            `"${id}" has no text in ${language}`,
            `Add ${kind}.${id} to locales/${language}/ui.json.`,
          ),
        );
      }
    }
  }
  return findings;
}

/** Ids of a benefit's conditions, also the inner ones: what a person may be shown as a reason. */
function conditionIds(benefit: Benefit): Map<string, readonly PropertyKey[]> {
  const ids = new Map<string, readonly PropertyKey[]>();
  walk({ conditions: expressionsOf(benefit)['conditions'] }, (form, path) => {
    if (typeof form['id'] === 'string' && !ids.has(form['id'])) ids.set(form['id'], path);
  });
  return ids;
}

/** Texts of benefits that do not exist. */
function leftOver({ rules: { book } }: Subject, texts: Texts): FileProblem[] {
  const known = new Set(book.benefits.map(({ id }) => id));
  return [...texts.benefits.keys()]
    .filter((id) => !known.has(id))
    .map((id) =>
      at(
        new YamlFile(join(texts.folder, 'benefits', `${id}.json`)),
        [],
        `there is no benefit "${id}"`,
        'Take the file out, or write the rule.',
      ),
    );
}
