// The client as browsers and Node load it: one module and its types, of src/client/index.ts alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** Files of dist/client by name. */
export function clientFiles(root) {
  const fileName = join(root, 'src/client/index.ts');
  const source = readFileSync(fileName, 'utf8');
  const code = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, removeComments: true },
  });
  const types = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, declaration: true, isolatedDeclarations: true, strict: true },
  });
  const [problem] = [...(code.diagnostics ?? []), ...(types.diagnostics ?? [])];
  if (problem !== undefined) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  return { 'index.js': code.outputText, 'index.d.ts': types.outputText };
}
