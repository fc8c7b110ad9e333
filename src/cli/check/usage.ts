/**
 * What is defined but never used: parameters, steps, derived facts, and base facts that no rule or no question knows. What the ISEE
 * estimator reads is used.
 */
import { join } from 'node:path';
import { ISEE_PARAMETERS } from '../../isee/index.js';
import { YamlFile, type FileProblem } from '../yaml-file.js';
import {
  at,
  expressionOf,
  expressionsOf,
  fileOf,
  walk,
  type Check,
  type Json,
  type Subject,
} from './subject.js';

interface Used {
  readonly facts: Set<string>;
  readonly parameters: Set<string>;
  readonly steps: Set<string>;
}

export const checkUsage: Check = (subject) => {
  const { book } = subject.rules;
  const shared = newUsed();
  for (const id of ISEE_PARAMETERS) shared.parameters.add(id);
  for (const fact of book.derivedFacts) collect(expressionOf(fact), shared);
  for (const fact of book.facts) collect({ narrowed: fact.narrowed_by }, shared);
  const findings: FileProblem[] = [];
  for (const benefit of book.benefits) {
    const file = fileOf(subject, benefit);
    const own = newUsed();
    collect(expressionsOf(benefit), own);
    for (const id of Object.keys(benefit.parameters ?? {})) {
      if (!own.parameters.has(id))
        findings.push(
          at(file, ['parameters', id], `parameter "${id}" is never used`, 'Use it, or take it out.'),
        );
    }
    for (const id of Object.keys(benefit.steps ?? {})) {
      if (!own.steps.has(id))
        findings.push(at(file, ['steps', id], `step "${id}" is never used`, 'Use it, or take it out.'));
    }
    for (const id of own.facts) shared.facts.add(id);
    for (const id of own.parameters) if (!benefit.parameters?.[id]) shared.parameters.add(id);
    if (/holder_of/.test(JSON.stringify(expressionsOf(benefit)))) shared.facts.add('receives');
    if (/rank_by_age/.test(JSON.stringify(expressionsOf(benefit)))) shared.facts.add('age');
  }
  return [...findings, ...sharedFindings(subject, shared)];
};

function sharedFindings({ rules: { book, files }, folder }: Subject, used: Used): FileProblem[] {
  const findings: FileProblem[] = [];
  for (const [id] of Object.entries(book.parameters)) {
    const file = files.get(`parameter ${id}`);
    if (file && !used.parameters.has(id)) {
      findings.push(
        at(file, ['parameters', id], `shared parameter "${id}" is never used`, 'Use it, or take it out.'),
      );
    }
  }
  for (const { id } of book.derivedFacts) {
    const file = files.get(`fact ${id}`);
    if (!file || used.facts.has(id)) continue;
    const index = (file.content as { facts: { id: string }[] }).facts.findIndex((fact) => fact.id === id);
    findings.push(
      at(file, ['facts', index], `derived fact "${id}" is never used`, 'Use it, or take it out.'),
    );
  }
  const base = new YamlFile(join(folder, 'facts.yaml'));
  const asked = new Set(book.questions.flatMap((question) => question.facts));
  // Given on the household screen.
  const ofHousehold = ['household', 'relation', 'birth_date', 'age'];
  for (const [index, { id }] of book.facts.entries()) {
    if (ofHousehold.includes(id)) continue;
    if (!used.facts.has(id))
      findings.push(at(base, ['facts', index], `no rule uses the fact "${id}"`, 'Use it, or take it out.'));
    if (!asked.has(id))
      findings.push(
        at(base, ['facts', index], `no question gives the fact "${id}"`, 'Add it to rules/questions.yaml.'),
      );
  }
  return findings;
}

const newUsed = (): Used => ({ facts: new Set(), parameters: new Set(), steps: new Set() });

function collect(part: Json, used: Used): void {
  walk(part, (form) => {
    if (typeof form['fact'] === 'string') used.facts.add(form['fact']);
    for (const key of ['parameter', 'by', 'revalued_by'])
      if (typeof form[key] === 'string') used.parameters.add(form[key]);
    // A band has a figure of that name.
    if (typeof form['step'] === 'string') used.steps.add(form['step']);
  });
}
