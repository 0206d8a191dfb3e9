import { listed, quoted } from '../base/suggestion.js';
import { type ProblemList, pointerTo } from './problem.js';
import { type PathRule, readRules } from './redaction-rules.js';
import { DEFAULT_REDACTION_PROFILE } from './run-plan.js';
import { isSecretName } from './secret-names.js';
import type { DatasetDefinition, RedactionProfile, RedactionRule } from './types.js';

type At = (...names: string[]) => string;

/** The member that each action needs and no other may have. */
const PARAMETERS = { mask: 'mask', pseudonymise: 'domain', truncate: 'maxLength' } as const;
const SECRET_ADVICE = 'which no rule lets through; leave it out, or say remove';

/** Rules of a redaction profile that do not go together, or would let a secret through. */
export function checkRedactionProfile(key: string, profile: RedactionProfile, list: ProblemList): void {
  for (const pathRule of readRules(profile.allow)) {
    const { path, rule } = pathRule;
    const at = (...names: string[]): string =>
      pointerTo('profiles', 'redaction', key, 'allow', path, ...names);
    for (const [action, parameter] of Object.entries(PARAMETERS))
      checkParameter(at, action, parameter, rule, list);
    checkKind(at, rule, list);
    const secret = rule.action === 'remove' ? undefined : namesOf(pathRule).find(isSecretName);
    if (secret !== undefined)
      list.add(at(), () => `${quoted(secret)} is the name of a secret, ${SECRET_ADVICE}`);
  }
}

function checkKind(at: At, rule: RedactionRule, list: ProblemList): void {
  if (rule.freeText === true && rule.action !== 'keep' && rule.action !== 'truncate')
    list.idle(at('freeText'), () => `freeText says nothing where the action is ${rule.action}; leave it out`);
  if (rule.kind === undefined) return;
  if (rule.action !== 'keep')
    list.add(at('kind'), () => `kind belongs to the action keep; here the action is ${rule.action}`);
  else if (rule.freeText === true)
    list.add(at('freeText'), () => `kind says ${quoted(rule.kind ?? '')} already; leave freeText out`);
}

function checkParameter(
  at: At,
  action: string,
  parameter: 'mask' | 'domain' | 'maxLength',
  rule: RedactionRule,
  list: ProblemList,
): void {
  const present = rule[parameter] !== undefined;
  if (rule.action === action && !present)
    list.add(at(), () => `the action ${action} needs ${quoted(parameter)}`);
  if (rule.action !== action && present)
    list.add(
      at(parameter),
      () => `${parameter} belongs to the action ${action}; here the action is ${rule.action}`,
    );
}

/** A profile as the check of consents needs it, made once for all datasets that name it. */
export interface ProfileCaution {
  /** Rules that keep every member at any depth, and rules for a name that the profile removes everywhere; by path. */
  readonly broadRules: readonly string[];
  isRemoved(name: string): boolean;
}

export function cautionOf(profile: RedactionProfile): ProfileCaution {
  const removed = new Set(profile.removeNames?.map((name) => name.toLowerCase()));
  const isRemoved = (name: string): boolean => removed.has(name.toLowerCase());
  const broad = readRules(profile.allow).filter(
    (pathRule) =>
      (pathRule.rule.action === 'keep' || pathRule.rule.action === 'truncate') &&
      ((pathRule.deep && namesOf(pathRule).length === 0) || namesOf(pathRule).some(isRemoved)),
  );
  return { broadRules: broad.map(({ path }) => path), isRemoved };
}

/** What a profile lets through of a dataset against its own caution: its broad rules, and names that it removes and the dataset renames. */
export function broadKeeps({ record }: DatasetDefinition, caution: ProfileCaution): string[] {
  const renamed = moved(record)
    .flatMap(({ path }) => namesIn(path))
    .filter((name) => caution.isRemoved(name));
  return [...new Set([...caution.broadRules, ...renamed])];
}

/** Renames that would hide a secret, and what needs a consent of the caller's repository and has none. */
export function checkConsent(
  key: string,
  dataset: DatasetDefinition,
  cautions: ReadonlyMap<string, ProfileCaution>,
  list: ProblemList,
): void {
  for (const { path, at } of moved(dataset.record)) {
    const name = namesIn(path).find(isSecretName);
    if (name === undefined) continue;
    list.add(
      pointerTo('datasets', key, 'record', ...at),
      () => `${quoted(name)} is the name of a secret, which no name hides; leave it out`,
    );
  }
  const profileKey = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const caution = cautions.get(profileKey);
  if (caution === undefined || dataset.governance?.allowBroadKeep === true) return;
  const broad = broadKeeps(dataset, caution);
  if (broad.length === 0) return;
  list.add(
    pointerTo('datasets', key, 'redaction'),
    () =>
      `the redaction profile ${quoted(profileKey)} lets through ${listed(broad.map(quoted))}: every field at any depth, or a ` +
      `name that it removes everywhere. That takes a consent of its own, in an overlay: "governance": {"allowBroadKeep": [${quoted(key)}]}`,
  );
}

function namesOf({ steps }: PathRule): string[] {
  return steps.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
}

interface Moved {
  /** From the item. */
  readonly path: string;
  /** Where below `record` the catalog says so. */
  readonly at: readonly string[];
}

/** The paths whose values get another name, or lose the names above them, before redaction sees the record. */
function moved({ rename, rows }: DatasetDefinition['record']): readonly Moved[] {
  const listed = (member: string, paths: readonly string[]): Moved[] =>
    paths.map((path, index) => ({ path, at: ['rows', member, String(index)] }));
  const { pivot } = rows ?? {};
  return [
    ...Object.keys(rename ?? {}).map((path) => ({ path, at: ['rename', path] })),
    ...Object.entries(rows?.columns ?? {}).map(([name, path]) => ({ path, at: ['rows', 'columns', name] })),
    ...Object.keys(rows?.intervals ?? {}).map((path) => ({ path, at: ['rows', 'intervals', path] })),
    ...listed('each', rows?.each ?? []),
    ...listed('spread', rows?.spread ?? []),
    ...(pivot === undefined
      ? []
      : [
          { path: pivot.each, at: ['rows', 'pivot', 'each'] },
          { path: pivot.values, at: ['rows', 'pivot', 'values'] },
          ...pivot.name.map((path, index) => ({ path, at: ['rows', 'pivot', 'name', String(index)] })),
        ]),
  ];
}

function namesIn(path: string): readonly string[] {
  return path.split('.').map((name) => name.replace(/\[\]$/, ''));
}
