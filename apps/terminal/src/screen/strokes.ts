/**
 * What a terminal sends, as key strokes by name: `a`, `７`, `enter`, `shift+tab`, `ctrl+z`, `f2`.
 *
 * Fast typing arrives several characters at once, so each is a stroke of its own; sequences nobody knows are dropped whole.
 *
 * @module
 */

/** Ends of CSI and SS3 sequences, as xterm, rxvt, the Linux console and tmux send them. */
const names: { readonly [ending: string]: string } = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  H: "home",
  F: "end",
  Z: "shift+tab",
  P: "f1",
  Q: "f2",
  R: "f3",
  S: "f4",
  "[A": "f1",
  "[B": "f2",
  "[C": "f3",
  "[D": "f4",
  "[E": "f5",
  "1~": "home",
  "7~": "home",
  "4~": "end",
  "8~": "end",
  "3~": "delete",
  "5~": "pageup",
  "6~": "pagedown",
  "11~": "f1",
  "12~": "f2",
  "13~": "f3",
  "14~": "f4",
  "15~": "f5",
  "17~": "f6",
  "18~": "f7",
  "19~": "f8"
}

/** xterm's number of the keys held down, less one, bit by bit. */
const held = (number: string | undefined): string => {
  const bits = Math.max(0, Number(number ?? 1) - 1)
  return ["shift+", "alt+", "ctrl+"].filter((_, bit) => (bits & (1 << bit)) !== 0).join("")
}

/** ESC [ or ESC O, with the parameters and the modifier that xterm puts before the last character. */
// oxlint-disable-next-line no-control-regex
const sequence = /^\u001b[[O](?<key>\[?\d*)(?:;(?<held>\d+))?(?<end>[A-Za-z~])/u

const controls: { readonly [character: string]: string } = {
  // Terminals send NUL for Ctrl-Space.
  "\u0000": "ctrl+space",
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u0008": "backspace",
  "\u007f": "backspace",
  "\u001b": "escape"
}

const named = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  return controls[character] ?? (code > 0 && code <= 26 ? `ctrl+${String.fromCodePoint(code + 96)}` : character)
}

/** `isBound` tells the Alt-keys that mean something where the keys go. */
export const strokes = (data: string, isBound: (alt: string) => boolean = () => false): ReadonlyArray<string> => {
  const found: Array<string> = []
  for (let at = 0; at < data.length;) {
    const rest = data.slice(at)
    const { groups, 0: whole = "" } = sequence.exec(rest) ?? {}
    if (groups !== undefined) {
      // A key with a modifier has 1 for its number: ESC [ 1 ; 5 C.
      const key = groups["key"] === "1" && groups["end"] !== "~" ? "" : (groups["key"] ?? "")
      const name = names[key + (groups["end"] ?? "")]
      if (name !== undefined) found.push(held(groups["held"]) + name)
      at += whole.length
      continue
    }
    const [character = ""] = rest
    const [, next] = rest
    // Esc and the key after it come together when both are pressed at once: only where a command has an Alt-key is it one.
    const alt = character === "\u001b" && next !== undefined ? `alt+${named(next)}` : undefined
    const isAlt = alt !== undefined && isBound(alt)
    found.push(isAlt ? alt : named(character))
    at += character.length + (isAlt ? (next ?? "").length : 0)
  }
  return found
}
