const ASCII = /^[\u0020-\u007e]*$/;
/** Signs that terminals show in two columns: East Asian wide and full-width ones (UAX 11), and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}\ufe0f]/u;
/** Signs that take no column of their own. */
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;

/** Made where a text needs it: its tables take 10 ms to load, and most texts are ASCII. */
function charactersOf(text: string): Iterable<{ readonly segment: string }> {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}

/** Columns that a text takes on a terminal. */
export function shownWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of charactersOf(text)) width += widthOf(segment);
  return width;
}

function widthOf(character: string): number {
  if (NOTHING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text, or as much of its beginning as fits into so many columns with `…` after it. Characters stay whole. */
export function cutToWidth(text: string, columns: number): string {
  if (shownWidth(text) <= columns) return text;
  if (ASCII.test(text)) return `${text.slice(0, Math.max(0, columns - 1))}…`;
  let kept = '';
  let width = 1;
  for (const { segment } of charactersOf(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text with blanks after it, so that it takes so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - shownWidth(text)));
}
