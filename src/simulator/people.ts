import { below, createRandom, hashText, mix, pick, uuidOf, type Random } from './random.js';

const FIRST_NAMES =
  'Ariselle Bramwin Calista Dorivan Elowyn Fenwick Galadria Hestor Isolde Jorvath Kestrin Lunara Maeric Nerissa Orlind Perrin Quilla Rosamir Sorrel Tavish Ulrika Vesper Wendolin Xanthe Yorick Zephra'.split(
    ' ',
  );
const LAST_NAMES =
  'Abernox Brindlewood Castervane Dunmarrow Eastervale Farrowmere Glimhaven Hartwynd Ironquist Jessamore Kettleford Lanthorpe Merriwick Northgild Oakensel Pellgrave Quarrington Ravensholt Stillbrook Thornquay Umberlin Vandermoss Westerglen Yarrowby Zellwood'.split(
    ' ',
  );
/** Names beyond ASCII, as about one person in twenty-five has. */
const WIDE_NAMES = [
  'Żaneta Grzębiałek',
  'Søren Ødegårdsen',
  '佐藤華蓮',
  'Ngọc Ánh Trầnvũ',
  'Zoë Müßigbrodt',
  'Ελένη Παπαδάκηρη',
];
const PASSWORD_WORDS = ['Quartz', 'Lantern', 'Meadow', 'Copper', 'Falcon', 'Harbor', 'Juniper', 'Saffron'];
const CUSTOMERS = 240;
const PASSWORDS = 60;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** E.164, from ranges that no telephone company gives out. */
  readonly phone: string;
}

export interface People {
  readonly users: readonly Person[];
  readonly customers: readonly Person[];
  readonly passwords: readonly string[];
}

/** What decides which people there are. */
export interface PeopleOptions {
  /** Default `simulator`. */
  readonly seed?: string | number;
  /** Users of the organisation, default 200. */
  readonly users?: number;
}

/** The people of the simulated organisation and its customers: invented, the same for the same seed. */
export function createPeople(seed: number, users: number): People {
  return {
    users: Array.from({ length: users }, (_, index) => createPerson(mix(seed, 21, index), index, 'u')),
    customers: Array.from({ length: CUSTOMERS }, (_, index) =>
      createPerson(mix(seed, 22, index), index, 'c'),
    ),
    passwords: Array.from({ length: PASSWORDS }, (_, index) => createPassword(mix(seed, 23, index))),
  };
}

function createPerson(hash: number, index: number, kind: 'u' | 'c'): Person {
  const random = createRandom(hash);
  const wide = random() < 0.04;
  const name = wide ? pick(random, WIDE_NAMES) : `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`;
  const box = wide ? `guest.${pick(random, LAST_NAMES)}` : name.replace(' ', '.');
  return {
    id: uuidOf(hash),
    name,
    mail: `${box.toLowerCase()}.${kind}${index}@example.com`,
    phone: createPhone(random),
  };
}

function createPhone(random: Random): string {
  const digits = (count: number): string => String(below(random, 10 ** count)).padStart(count, '0');
  switch (below(random, 3)) {
    case 0:
      return `+1${String(201 + below(random, 700))}55501${digits(2)}`;
    case 1:
      return `+442079460${digits(3)}`;
    default:
      return `+493023125${digits(3)}`;
  }
}

function createPassword(hash: number): string {
  const random = createRandom(hash);
  return `${pick(random, PASSWORD_WORDS)}${pick(random, PASSWORD_WORDS)}-${String(1000 + below(random, 9000))}!`;
}

/**
 * Every personal or secret string that answers of the simulator can hold: full names and their longer parts, mail
 * addresses, phone numbers, passwords. A redacted output must hold none of them. Longest first.
 */
export function plantedSecrets(options: PeopleOptions = {}): readonly string[] {
  const people = createPeople(seedOf(options.seed), options.users ?? 200);
  const found = new Set<string>(people.passwords);
  for (const person of [...people.users, ...people.customers]) {
    found.add(person.name);
    found.add(person.mail);
    found.add(person.phone);
    for (const part of person.name.split(' ')) if (part.length >= 5) found.add(part);
  }
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The seed as 32 bits. */
export function seedOf(seed: string | number | undefined): number {
  return hashText(String(seed ?? 'simulator'));
}
