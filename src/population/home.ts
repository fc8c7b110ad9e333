/** The home, other property, vehicles, supplies and savings. */
import { ageOf, applicantOf, euro, figure, type Draft } from './draft.js';
import { OTHER_PROPERTY } from './margins.js';

export function addHome(draft: Draft): void {
  const { dice, mixture, facts, members } = draft;
  const housing = facts['residence'] === 'fictitious' ? 'homeless' : dice.among(mixture.housing);
  const isOwner = housing === 'owner' || housing === 'owner-mortgage';
  const hasHome = housing !== 'homeless';
  facts['housing'] = housing;
  if (isOwner) facts['home_value'] = euro(dice.amount(65_000, 0.5));
  if (housing === 'owner-mortgage') facts['mortgage_year'] = euro(dice.amount(6000, 0.35));
  if (housing === 'tenant') facts['rent_year'] = euro(dice.amount(5400, 0.4));
  const hasOther = dice.chance((isOwner ? OTHER_PROPERTY : 0.05) * mixture.savings ** 0.5);
  facts['other_property_value'] = hasOther ? euro(dice.amount(45_000, 0.7)) : 0;
  facts['dwellings_owned'] = (isOwner ? 1 : 0) + (hasOther ? 1 : 0);
  facts['financial_assets'] = euro(dice.amount(9000 * mixture.savings, 1.3));
  facts['utility_contracts'] = !hasHome
    ? []
    : dice.among<readonly string[]>([
        [['electricity', 'gas', 'water'], 75],
        [['electricity', 'water'], 12],
        [['electricity', 'gas'], 6],
        [['electricity'], 4],
        [[], 3],
      ]);
  facts['waste_tax_year'] = hasHome && housing !== 'guest' ? dice.whole(90, 420) : 0;
  facts['life_support_equipment'] = dice.chance(0.004 * mixture.illness);
  addVehicles(draft, members.length);
}

function addVehicles(draft: Draft, people: number): void {
  const { dice, mixture, facts } = draft;
  const age = ageOf(applicantOf(draft), draft.date);
  const cars = dice.among([
    [0, age > 75 ? 50 : 22],
    [1, 52],
    [2, people > 1 ? 22 : 4],
  ]);
  facts['car_count'] = cars;
  if (cars > 0) facts['newest_vehicle_months'] = dice.whole(1, 240);
  if (cars > 0 && dice.chance(0.15 * mixture.savings ** 0.5))
    facts['newest_large_vehicle_months'] = Math.min(
      998,
      figure(facts, 'newest_vehicle_months') + dice.whole(0, 120),
    );
  facts['boat_or_aircraft'] = dice.chance(0.008 * mixture.savings);
}
