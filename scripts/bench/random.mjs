// Chance that is the same every time.

const HEX = '0123456789abcdef';
const WORDS =
  'queue schedule agent transfer policy version default outbound inbound division permission recording language priority callback wrapup skill routing update remove'.split(
    ' ',
  );

/** Draws that depend on the seed alone. */
export function randomizer(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  const int = (below) => Math.floor(next() * below);
  const pick = (list) => list[int(list.length)];
  const hex = (length) => Array.from({ length }, () => HEX[int(16)]).join('');
  const guid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  const text = (length) => {
    let words = pick(WORDS);
    while (words.length < length) words += ` ${pick(WORDS)}`;
    return words;
  };
  return { int, pick, hex, guid, text };
}
