import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { VendorApi, VendorOperation, VendorParameter, VendorType } from '../src/vendor/vendor-api.ts';

/** The vendor's own client library, the nearest thing to a published contract of the API. */
export const VENDOR_PACKAGE = 'purecloud-platform-client-v2';

interface Signature {
  /** Types of the parameters, those in the options object included. */
  readonly parameters: ReadonlyMap<string, VendorType>;
  readonly returns: VendorType;
}

type Interfaces = ReadonlyMap<string, ts.InterfaceDeclaration>;

const NOTHING: VendorType = { kind: 'value', name: 'void' };

/**
 * Reads the library unpacked in a folder: requests from its sources, types from its declarations.
 * @throws Error where the folder does not hold the library in the layout that is known
 */
export function readVendorSdk(folder: string): VendorApi {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const declarations = parse(join(folder, 'index.d.ts'));
  const interfaces = new Map(declarations.statements.flatMap(interfacesOf));
  const signatures = new Map(
    declarations.statements
      .filter((statement) => ts.isClassDeclaration(statement))
      .flatMap((declaration) => signaturesOf(declaration, interfaces)),
  );
  const operations = new Map<string, VendorOperation>();
  const apiFolder = join(folder, 'src', VENDOR_PACKAGE, 'api');
  for (const file of readdirSync(apiFolder).sort()) {
    if (!file.endsWith('.js')) continue;
    for (const operation of operationsOf(parse(join(apiFolder, file)), signatures)) {
      const key = `${operation.method} ${operation.path}`;
      if (!operations.has(key)) operations.set(key, operation);
    }
  }
  if (operations.size === 0 || interfaces.size === 0)
    throw new Error(`${folder} does not hold ${VENDOR_PACKAGE} in the layout that is known.`);
  return {
    version,
    operations: [...operations.values()],
    fields(model) {
      const declaration = interfaces.get(`Models.${model}`);
      return declaration === undefined ? undefined : new Map(membersOf(declaration));
    },
    required(model) {
      const members = interfaces.get(`Models.${model}`)?.members ?? [];
      return members
        .filter((member) => ts.isPropertySignature(member) && member.questionToken === undefined)
        .map((member) => (member.name === undefined ? '' : nameText(member.name)));
    },
  };
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The interfaces of a namespace, by `Namespace.name`. */
function interfacesOf(statement: ts.Statement): (readonly [string, ts.InterfaceDeclaration])[] {
  if (!ts.isModuleDeclaration(statement) || statement.body === undefined || !ts.isModuleBlock(statement.body))
    return [];
  const namespace = statement.name.text;
  return statement.body.statements
    .filter((inner) => ts.isInterfaceDeclaration(inner))
    .map((inner) => [`${namespace}.${inner.name.text}`, inner] as const);
}

function membersOf(declaration: ts.InterfaceDeclaration): (readonly [string, VendorType])[] {
  return declaration.members
    .filter((member) => ts.isPropertySignature(member))
    .map((member) => [nameText(member.name), typeOf(member.type)] as const);
}

/** The methods of an API class, by `Class.method`. */
function signaturesOf(
  declaration: ts.ClassDeclaration,
  interfaces: Interfaces,
): (readonly [string, Signature])[] {
  const className = declaration.name?.text ?? '';
  return declaration.members
    .filter((member) => ts.isMethodDeclaration(member))
    .map((member) => {
      const name = `${className}.${nameText(member.name)}`;
      const options = interfaces.get(`${name}Options`);
      const parameters = new Map([
        ...(options === undefined ? [] : membersOf(options)),
        ...member.parameters.map((parameter) => [nameText(parameter.name), typeOf(parameter.type)] as const),
      ]);
      return [name, { parameters, returns: typeOf(member.type) }] as const;
    });
}

/** Each method of the classes that ends in `callApi(path, method, pathParameters, queryParameters, headers, form, body, …)`. */
function* operationsOf(
  source: ts.SourceFile,
  signatures: ReadonlyMap<string, Signature>,
): Generator<VendorOperation> {
  for (const statement of source.statements) {
    const declaration = ts.isExportAssignment(statement) ? statement.expression : statement;
    if (!ts.isClassLike(declaration)) continue;
    for (const member of declaration.members) {
      if (!ts.isMethodDeclaration(member) || member.body === undefined) continue;
      const call = findCall(member.body);
      const [path, method, , query, , , body] = call?.arguments ?? [];
      if (path === undefined || method === undefined || query === undefined) continue;
      if (!ts.isStringLiteral(path) || !ts.isStringLiteral(method)) continue;
      if (!ts.isObjectLiteralExpression(query)) continue;
      const name = `${declaration.name?.text ?? ''}.${nameText(member.name)}`;
      const signature = signatures.get(name);
      const facts = commentFacts(member.getFullText(source), query);
      yield {
        name,
        method: method.text,
        path: path.text,
        query: facts.parameters.map(({ name: parameter }) => parameter),
        ...facts,
        body: signature?.parameters.get(parameterName(body)),
        returns: signature?.returns ?? NOTHING,
      };
    }
  }
}

/** What the comment above a method says of it and of its query parameters. */
function commentFacts(
  text: string,
  query: ts.ObjectLiteralExpression,
): Pick<VendorOperation, 'about' | 'parameters'> {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '';
  const about = /^\s*\* *(?!@)(\S.*)$/m.exec(comment)?.[1]?.trim() ?? '';
  const told = new Map(
    [...comment.matchAll(/@param \{([^}]*)\} (\S+) ?(.*)/g)].map(([, type = '', name = '', words = '']) => [
      lettersOf(name.replace(/^opts\./, '')),
      { type, isRequired: !name.startsWith('opts.'), about: words.trim().slice(0, MAX_ABOUT) },
    ]),
  );
  const parameters = query.properties.flatMap((property): VendorParameter[] => {
    if (property.name === undefined) return [];
    const name = nameText(property.name);
    const isList = property.getText().includes('buildCollectionParam(');
    const known = told.get(lettersOf(name)) ?? { type: 'Object', isRequired: false, about: '' };
    return WITHOUT_EFFECT.test(known.about) ? [] : [{ name, isList, ...known }];
  });
  return { about: about.slice(0, MAX_ABOUT), parameters };
}

const MAX_ABOUT = 200;
/** What the vendor says of a parameter that is taken and changes nothing. */
const WITHOUT_EFFECT = /paging is not supported/i;

/** Names are told in another spelling where they hold dots or dashes. */
function lettersOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** The parameter that an argument is handed on from: `body`, or `opts['body']`. */
function parameterName(argument: ts.Expression | undefined): string {
  if (argument === undefined) return '';
  if (ts.isIdentifier(argument)) return argument.text;
  if (ts.isElementAccessExpression(argument) && ts.isStringLiteral(argument.argumentExpression))
    return argument.argumentExpression.text;
  return '';
}

function findCall(node: ts.Node): ts.CallExpression | undefined {
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'callApi'
  )
    return node;
  return ts.forEachChild(node, findCall);
}

function nameText(name: ts.PropertyName | ts.BindingName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

function typeOf(node: ts.TypeNode | undefined): VendorType {
  if (node === undefined) return NOTHING;
  if (ts.isArrayTypeNode(node)) return { kind: 'array', of: typeOf(node.elementType) };
  if (ts.isTypeLiteralNode(node)) {
    const [index] = node.members;
    if (index !== undefined && ts.isIndexSignatureDeclaration(index))
      return { kind: 'map', of: typeOf(index.type) };
  }
  if (ts.isUnionTypeNode(node)) {
    const words = node.types.flatMap((part) =>
      ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
    );
    if (words.length > 0) return { kind: 'value', name: 'string', words };
  }
  if (ts.isTypeReferenceNode(node)) {
    const [first, second] = node.typeArguments ?? [];
    if (ts.isQualifiedName(node.typeName)) return { kind: 'model', name: node.typeName.right.text };
    if (node.typeName.text === 'Promise') return typeOf(first);
    if (node.typeName.text === 'Array') return { kind: 'array', of: typeOf(first) };
    if (node.typeName.text === 'Record') return { kind: 'map', of: typeOf(second) };
    return { kind: 'value', name: node.typeName.text };
  }
  return { kind: 'value', name: VALUE_NAMES.get(node.kind) ?? 'unknown' };
}

const VALUE_NAMES: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.ObjectKeyword, 'object'],
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.VoidKeyword, 'void'],
]);
