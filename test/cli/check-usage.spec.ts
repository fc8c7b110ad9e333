// The linter of what is defined but never used, and of units: a month is not added to, or compared with, a year.
import { afterEach, describe } from 'vitest';
import { finds } from './findings.js';
import { removeFolders } from './folders.js';

afterEach(removeFolders);

const PONTE = 'rules/benefits/ponte.yaml';
const CASA = 'rules/benefits/casa.yaml';
const FACTS = 'rules/facts.yaml';
const DERIVED = 'rules/facts/common.yaml';
const PARAMETERS = 'rules/parameters/common.yaml';
const AMOUNT = 'value: {product: [{parameter: floor}, {step: scale}]}';
const MINORS = '{count_members: {fact: minor}}';
const STEP = `scale: {sum: [1, ${MINORS}]}`;

describe('what is never used', () => {
  finds(
    'a source',
    [[CASA, 'law-3:', 'law-5: {title: "Law 5"}\n  law-3:']],
    [CASA, 'law-5', 'source "law-5" is never cited'],
  );
  finds(
    'a parameter',
    [[PONTE, 'at_most: {parameter: isee-max}', 'at_most: 9360']],
    [PONTE, 'unit: EUR/year', 'parameter "isee-max" is never used'],
  );
  finds(
    'a step, and with it the derived fact that nothing else uses',
    [[PONTE, AMOUNT, 'value: {parameter: floor}'], [PONTE, ', instalments: [{step: scale}, 2]', ''], [PONTE, STEP, 'scale: 1'], [PONTE, 'amount:\n', 'amount:\n  months: 12\n']], // prettier-ignore
    [PONTE, 'scale: 1', 'step "scale" is never used'],
    [DERIVED, '- id: minor', 'derived fact "minor" is never used'],
  );
  finds(
    'a shared parameter',
    [
      [
        PARAMETERS,
        'parameters:\n',
        'parameters:\n  spare: {unit: EUR, values: {2019-01-01: {value: 1, source: decree}}}\n',
      ],
    ],
    [PARAMETERS, 'spare', 'shared parameter "spare" is never used'],
  );
  finds(
    'a base fact that a question gives',
    [[CASA, 'fact: housing, is: tenant', 'fact: rent, at_least: 1']],
    [FACTS, 'id: housing', 'no rule uses the fact "housing"'],
    [CASA, '{id: tenant', 'no case makes clause "tenant" false'],
  );
  finds(
    'a base fact that a rule uses and no question gives',
    [['rules/questions.yaml', 'facts: [isee, has_isee]', 'facts: [isee]']],
    [FACTS, 'id: has_isee', 'no question gives the fact "has_isee"'],
  );
});

describe('units', () => {
  const floor = '{parameter: floor}';
  finds(
    'a month added to a year',
    [[PONTE, STEP, `scale: {sum: [${floor}, {parameter: isee-max}, ${MINORS}]}`]],
    [PONTE, 'scale: {sum', 'mixes EUR/month with EUR/year'],
  );
  finds('a month made a year before it is added is fine', [
    [PONTE, STEP, `scale: {sum: [{product: [${floor}, 12]}, {parameter: isee-max}, ${MINORS}]}`],
  ]);
  finds(
    'a share of a month is still a month',
    [[PONTE, STEP, `scale: {sum: [{product: [${floor}, 0.5]}, {parameter: isee-max}, ${MINORS}]}`]],
    [PONTE, 'scale: {sum', 'mixes EUR/month with EUR/year'],
  );
  finds(
    'a figure of the year compared with one of the month',
    [[CASA, 'fact: rent, at_least: {parameter: floor}', 'value: {fact: isee}, at_most: {fact: rent}']],
    [CASA, '{id: rent', 'compares EUR/year with EUR/month'],
    [CASA, '{id: rent', 'no case makes clause "rent" true'],
    [CASA, '{id: rent', 'no case makes clause "rent" false'],
  );
  finds(
    'bands of another unit, and rows that pay in different ones',
    [
      [
        PONTE,
        STEP,
        `scale: {table: {fact: isee}, bands: [{up_to: ${floor}, value: ${floor}}, {below: 9e9, value: ${MINORS}}, {otherwise: {parameter: isee-max}}]}`,
      ],
    ],
    [PONTE, 'scale: {table', 'compares EUR/year with EUR/month'],
    [PONTE, 'scale: {table', 'mixes EUR/month with EUR/year'],
  );
  finds(
    'a sum inside a derived fact',
    [
      [
        DERIVED,
        'condition: {fact: age, less_than: 18}',
        'condition: {value: {sum: [{fact: isee}, {fact: rent}]}, more_than: 1}',
      ],
    ],
    [DERIVED, 'condition:', 'mixes EUR/year with EUR/month'],
  );
});
