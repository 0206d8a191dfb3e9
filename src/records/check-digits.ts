/** Checks that numbers of cards, accounts and persons carry in themselves. All take digits without separators. */

/** Luhn: cards, Sweden, Canada, South Africa. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digitAt(digits, digits.length - 1 - index);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The rest of a number of any length, digit by digit; letters count 10 to 35, as in an IBAN. */
export function restOf(text: string, divisor: number): number {
  let rest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = Number.parseInt(text.charAt(index), 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % divisor;
  }
  return rest;
}

/** The sum of digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);
}

/** ISO 7064, modulus 11 and 10: Germany. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index += 1) {
    const sum = (digitAt(digits, index) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

const PRODUCTS = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATIONS = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff: India. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const permutation = PERMUTATIONS[index % 8] ?? '';
    const digit = digitAt(permutation, digitAt(digits, digits.length - 1 - index));
    check = digitAt(PRODUCTS[check] ?? '', digit);
  }
  return check === 0;
}

/** Whether month and day can be. */
export function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 0x30;
}
