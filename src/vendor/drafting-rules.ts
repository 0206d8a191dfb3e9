import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GenesysCoreError } from '../base/errors.js';

const RULES_FILE = 'vendor/drafting.json';

/** What a rule makes of members whose names match. */
export interface NameRule {
  readonly name: RegExp;
  /** Type that the member has; `any` is each. */
  readonly on: string;
  /** Model that the member stands in, where that matters. */
  readonly model: RegExp | undefined;
  readonly action: 'keep' | 'remove';
  readonly kind: string | undefined;
  readonly why: string;
  readonly freeText: boolean;
  /** The value is the id of a person. */
  readonly isPerson: boolean;
  /** The value is a name that people chose, of a thing. */
  readonly isName: boolean;
  /** Nobody could tell from the name what the value is. */
  readonly isUnclear: boolean;
}

/** How a draft reads the vendor's names. */
export interface DraftingRules {
  readonly names: readonly NameRule[];
  readonly people: {
    readonly member: RegExp;
    readonly model: RegExp;
    /** Models whose own id is that of a person. */
    readonly subject: RegExp;
    readonly whole: string;
    readonly rest: string;
    /** Reasons for references that are not known to lead to a person. */
    readonly ref: string;
    readonly refRest: string;
  };
  readonly whyRemoved: Readonly<Record<'map' | 'object' | 'deep', string>>;
  readonly maxDepth: number;
  readonly maxFields: number;
  /** Fields that are different in each record, as far as the vendor's names can be trusted. */
  readonly keys: readonly string[];
  /** Names of an answer with figures by group and interval. */
  readonly figures: Readonly<Record<'group' | 'data' | 'metrics' | 'interval' | 'start' | 'end', string>> & {
    /** What a group may hold, which is kept; other members are removed. */
    readonly dimensions: readonly string[];
  };
  /** Paths of reads that tell nothing without something in their body. */
  readonly asksFor: readonly { readonly path: RegExp; readonly what: string }[];
  readonly times: readonly string[];
  /** Pairs of parameters that bound a time. */
  readonly windows: readonly (readonly [string, string])[];
  readonly intervals: readonly string[];
  /** The member that identifies an object. */
  readonly id: string;
  /** What of a name says that it is an id: `division.id` is of a division, `queueId` of a queue. */
  readonly ofId: RegExp;
  /** What of a name says that it is an id or a name of a thing. */
  readonly ofThing: RegExp;
  readonly paging: PagingNames<RegExp>;
  readonly notFilters: RegExp;
  readonly summary: { readonly max: number; readonly word: RegExp; readonly id: RegExp };
}

/** Parameters and members by which the vendor's lists have pages; of each the first that is there. */
interface PagingNames<Pattern> {
  /** Parameters of the query. */
  readonly size: readonly string[];
  readonly number: readonly string[];
  readonly token: readonly string[];
  readonly index: readonly string[];
  /** Members of the answer. */
  readonly answer: {
    readonly size: readonly string[];
    readonly pageCount: readonly string[];
    readonly total: readonly string[];
    /** The total of a list that takes the number of an item. */
    readonly indexTotal: readonly string[];
    /** The address of the next page. */
    readonly link: readonly string[];
    readonly cursor: readonly string[];
    /** An address that has the next cursor in its query. */
    readonly cursorLink: readonly string[];
  };
  /** Members of a body that asks for a page. */
  readonly body: readonly { readonly number: string; readonly size: string }[];
  /** Finds the largest page in what the vendor says of a parameter. */
  readonly largest: Pattern;
  /** Rows of a page where the vendor does not say, and the most that a draft asks for. */
  readonly defaultSize: number;
  readonly maxSize: number;
}

interface RulesDocument {
  readonly rules: readonly {
    readonly name: string;
    /** Upper and lower case differ in the name. */
    readonly case?: boolean;
    readonly on: string;
    readonly model?: string;
    readonly action: 'keep' | 'remove';
    readonly kind?: string;
    readonly why: string;
    readonly freeText?: boolean;
    readonly person?: boolean;
    readonly configuration?: boolean;
    readonly unclear?: boolean;
  }[];
  readonly people: Readonly<
    Record<'member' | 'model' | 'subject' | 'whole' | 'rest' | 'ref' | 'refRest', string>
  >;
  readonly removedWhole: readonly { readonly type: 'map' | 'object' | 'deep'; readonly why: string }[];
  readonly notFilters: string;
  readonly ofId: string;
  readonly ofThing: string;
  readonly paging: PagingNames<string>;
  readonly asksFor: readonly { readonly path: string; readonly what: string }[];
  readonly summary: { readonly max: number; readonly word: string; readonly id: string };
}

/** @throws GenesysCoreError CATALOG_INVALID where the file that comes with the program is missing. */
export async function loadDraftingRules(catalogDir: string): Promise<DraftingRules> {
  let text: string;
  try {
    text = await readFile(join(catalogDir, RULES_FILE), 'utf8');
  } catch (error) {
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The file ${RULES_FILE} that comes with this program can not be read. Check out or install it again.`,
      { cause: error },
    );
  }
  type Plain = Omit<DraftingRules, keyof RulesDocument | 'names' | 'whyRemoved'>;
  const document = JSON.parse(text) as RulesDocument & Plain;
  const { people, summary, paging } = document;
  return {
    ...document,
    names: document.rules.map((rule) => ({
      name: rule.case === true ? new RegExp(rule.name) : pattern(rule.name),
      on: rule.on,
      model: rule.model === undefined ? undefined : new RegExp(rule.model),
      action: rule.action,
      kind: rule.kind,
      why: rule.why,
      freeText: rule.freeText === true,
      isPerson: rule.person === true,
      isName: rule.configuration === true,
      isUnclear: rule.unclear === true,
    })),
    people: {
      ...people,
      member: pattern(people.member),
      model: new RegExp(people.model),
      subject: new RegExp(people.subject),
    },
    whyRemoved: Object.fromEntries(
      document.removedWhole.map(({ type, why }) => [type, why]),
    ) as DraftingRules['whyRemoved'],
    notFilters: pattern(document.notFilters),
    ofId: new RegExp(document.ofId),
    ofThing: pattern(document.ofThing),
    paging: { ...paging, largest: pattern(paging.largest) },
    asksFor: document.asksFor.map(({ path, what }) => ({ path: new RegExp(path), what })),
    summary: { max: summary.max, word: new RegExp(summary.word), id: new RegExp(summary.id) },
  };
}

function pattern(text: string): RegExp {
  return new RegExp(text, 'i');
}
