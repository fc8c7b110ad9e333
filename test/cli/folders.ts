// A small folder of rules and texts without a fault, for tests of the command line: each test spoils, or adds, what it is about.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** `ponte` replaces `vecchio` and excludes `casa`; every fact, parameter, source, step and text is used, every clause has witnesses. */
const CLEAN: Readonly<Record<string, string>> = {
  'rules/facts.yaml': `facts:
  - {id: household, subject: household, type: member_list, meaning: "who lives together"}
  - {id: has_isee, subject: household, type: boolean, default_for_cases: true, meaning: "an ISEE exists"}
  - {id: isee, subject: household, type: money, unit: EUR/year, min: 0, meaning: "the ISEE"}
  - {id: rent, subject: household, type: money, unit: EUR/month, min: 0, meaning: "the rent of a month"}
  - {id: housing, subject: household, type: enum, values: [tenant, owner], default_for_cases: owner, meaning: "the home"}
  - {id: relation, subject: member, type: enum, values: [self, child], meaning: "to the applicant"}
  - {id: birth_date, subject: member, type: date, meaning: "date of birth"}
  - {id: age, subject: member, type: integer, unit: years, min: 0, max: 120, meaning: "completed years",
     narrowed_by: {completed_years: {from: {fact: birth_date}}}}
`,
  'rules/questions.yaml': `sections: [home]
questions:
  - {id: isee, section: home, widget: money, facts: [isee, has_isee], burden: 3}
  - {id: rent, section: home, widget: money, facts: [rent], burden: 2}
  - {id: housing, section: home, widget: choice, facts: [housing], burden: 1}
`,
  'rules/facts/common.yaml': `sources: {}
facts:
  - id: minor
    subject: member
    type: boolean
    condition: {fact: age, less_than: 18}
`,
  'rules/parameters/common.yaml': `sources:
  decree: {title: "Decree 5/2019, art. 1"}
parameters:
  floor:
    unit: EUR/month
    values:
      2019-01-01: {value: 100, source: decree}
      2026-01-01: {value: 110, source: decree}
`,
  'rules/benefits/ponte.yaml': `id: ponte
family: poverty
kind: cash
in_force: {from: 2022-01-01}
replaces: [vecchio]
incompatible_with: [casa]
apply_at: [inps]
documents: [identity]
sources:
  law-1: {title: "Law 1/2021, art. 4", url: "https://example.org/law-1", confidence: A}
  law-2: {title: "Law 2/2024, art. 9"}
parameters:
  isee-max:
    unit: EUR/year
    values:
      2022-01-01: {value: 9000, source: law-1}
      2025-01-01: {value: 9360, source: law-2}
steps:
  scale: {sum: [1, {count_members: {fact: minor}}]}
conditions:
  all:
    - {id: has-isee, fact: has_isee, first_step: isee, source: law-1}
    - {id: isee, fact: isee, at_most: {parameter: isee-max}, source: [law-1, law-2]}
    - {id: first-claim, to_verify: true, source: law-1}
amount:
  per: month
  value: {product: [{parameter: floor}, {step: scale}]}
  details: {duration_months: 18, instalments: [{step: scale}, 2]}
`,
  'rules/benefits/ponte.cases.yaml': `- case: a mother and a child, ISEE at the limit
  date: 2026-03-01
  facts: {isee: 9360, household: [{relation: self, age: 34}, {relation: child, birth_date: 2020-05-01}]}
  expect: {status: likely, amount_month: 220, to_verify: [first-claim]}     # 110 × (1 + 1)
- case: one cent above
  date: 2026-03-01
  facts: {isee: 9360.01, household: [{relation: self, age: 34}]}
  expect: {status: not, failed: [isee]}
- case: without an ISEE
  date: 2026-03-01
  facts: {has_isee: false, household: [{relation: self, age: 34}]}
  expect: {status: not, failed: [has-isee], first_steps: [isee]}
`,
  'rules/benefits/casa.yaml': `id: casa
family: poverty
kind: service
in_force: {from: 2022-01-01}
incompatible_with: [ponte]
apply_at: [comune]
documents: []
sources:
  law-3: {title: "Law 3/2021, art. 1"}
conditions:
  all:
    - {id: tenant, fact: housing, is: tenant, source: law-3}
    - {id: rent, fact: rent, at_least: {parameter: floor}, source: law-3}
`,
  'rules/benefits/casa.cases.yaml': `- case: a tenant whose rent is the floor
  date: 2026-03-01
  facts: {housing: tenant, rent: 110}
  expect: {status: likely}
- case: an owner
  date: 2026-03-01
  facts: {rent: 109}
  expect: {status: not, failed: [tenant, rent]}
`,
  'rules/benefits/vecchio.yaml': `id: vecchio
family: poverty
kind: cash
in_force: {from: 2019-01-01, to: 2021-12-31}
replaced_by: [ponte]
apply_at: [inps]
documents: [identity]
sources:
  law-4: {title: "Law 4/2018, art. 2"}
conditions:
  all:
    - {id: isee, fact: isee, at_most: 6000, source: law-4}
amount: {per: month, value: {parameter: floor}}
`,
  'rules/benefits/vecchio.cases.yaml': `- case: at the limit
  date: 2021-12-31
  facts: {isee: 6000}
  expect: {status: likely, amount_month: 100}
- case: above it
  date: 2021-12-31
  facts: {isee: 6000.01}
  expect: {status: not, failed: [isee]}
`,
  ...texts('it', 'Una somma al mese.', 'INPS', 'Comune', 'Documento'),
  ...texts('en', 'A sum a month.', 'INPS', 'Municipality', 'Identity card'),
};

function texts(
  lng: string,
  what: string,
  inps: string,
  comune: string,
  identity: string,
): Record<string, string> {
  const written = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
  const of = (conditions: string[], steps: string[] = []): string =>
    written({
      name: 'Assegno',
      what,
      conditions: Object.fromEntries(conditions.map((id) => [id, `${id} {{limit}}`])),
      steps: Object.fromEntries(steps.map((id) => [id, id])),
    });
  return {
    [`locales/${lng}/ui.json`]: written({
      documents: { identity },
      places: { inps, comune: { name: comune } },
    }),
    [`locales/${lng}/benefits/ponte.json`]: of(['has-isee', 'isee', 'first-claim'], ['scale']),
    [`locales/${lng}/benefits/casa.json`]: of(['tenant', 'rent']),
    [`locales/${lng}/benefits/vecchio.json`]: of(['isee']),
  };
}

const made: string[] = [];

/** Removes what the tests have written; for `afterEach`. */
export function removeFolders(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}

/** A folder of its own with `rules` and `locales` in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ipt-'));
  readonly rules = join(this.path, 'rules');
  readonly locales = join(this.path, 'locales');

  constructor(files: Readonly<Record<string, string>> = CLEAN) {
    made.push(this.path);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** Writes a file; `name` is a path inside the folder. */
  write(name: string, text: string): this {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), text);
    return this;
  }

  /** Puts `to` in the place of `from`, which must be there. */
  replace(name: string, from: string, to: string): this {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no "${from}"`);
    return this.write(
      name,
      text.replace(from, () => to),
    );
  }

  remove(name: string): this {
    rmSync(this.at(name));
    return this;
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** Line of the first occurrence of a text, from 1. */
  lineOf(name: string, text: string): number {
    const before = this.read(name).split(text);
    if (before.length < 2) throw new Error(`${name} has no "${text}"`);
    return (before[0] ?? '').split('\n').length;
  }

  /** A reported file as a path inside the folder. */
  inside(file: string): string {
    return relative(this.path, resolve(file)).replaceAll('\\', '/');
  }
}
