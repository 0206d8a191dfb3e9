// The licences of the packages in the bundle, as one text. A package without a text of its own gets the one that its
// declared licence stands for; one of which nothing is known stops the build.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that neither hold nor declare a licence, with what is known of them. */
const UNDECLARED = {
  'buffers@0.1.1':
    'The package declares no licence. Its author, James Halliday, publishes his other packages under the MIT licence.',
};

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const read = (folder, name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();

function licenceFiles(folder) {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => read(folder, name));
}

/** The part of the README below its heading "License", where that is a whole text. */
function licenceInReadme(folder) {
  const name = readdirSync(folder).find((file) => /^readme/i.test(file));
  if (name === undefined) return [];
  const text = /^\W*licen[cs]e\s*\n(?:[-=]+\n)?([\s\S]*)/im.exec(read(folder, name))?.[1] ?? '';
  return text.includes('Permission is hereby granted') ? [text.trim()] : [];
}

function standardText({ license, author }) {
  if (!/^MIT\b/.test(license ?? '')) return [];
  const name = typeof author === 'string' ? author : (author?.name ?? 'the authors');
  return [`Copyright (c) ${name}\n\n${MIT}`];
}

function licenceOf(folder) {
  const about = JSON.parse(read(folder, 'package.json'));
  const title = `${about.name}@${about.version}`;
  const [text] = [licenceFiles(folder), licenceInReadme(folder), standardText(about)].filter(
    (texts) => texts.length > 0,
  );
  const body = text?.join('\n\n') ?? UNDECLARED[title];
  if (body === undefined) throw new Error(`${title} is bundled, but has no licence. Do without it.`);
  return { title, text: `${title}\n${about.license ?? 'no licence declared'}\n\n${body}\n` };
}

/** `folders` are those of the packages, absolute; the same package twice is listed once. */
export function licencesOf(folders) {
  const texts = new Map([...folders].map(licenceOf).map(({ title, text }) => [title, text]));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [...texts.keys()]
    .sort()
    .map((title) => texts.get(title))
    .join(rule);
}
