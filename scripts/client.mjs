// The client as browsers and Node load it: one module and its types, of the two files of src/client.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** Files of dist/client by name. */
export function clientFiles(root) {
  const fileName = join(root, 'src/client/index.ts');
  const [contract, index] = ['contract.ts', 'index.ts'].map((name) =>
    readFileSync(join(root, 'src/client', name), 'utf8'),
  );
  const source = contract + index.replace(/^(?:import|export)\s[^;]*? from '\.\/contract\.js';\n/gm, '');
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
