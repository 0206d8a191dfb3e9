/** The first line of a text from outside, at most 300 characters, without a final full stop. */
export function cut(text: string): string {
  const [line = ''] = text.split('\n');
  return (line.length > 300 ? `${line.slice(0, 300)}…` : line).replace(/\.$/, '');
}
