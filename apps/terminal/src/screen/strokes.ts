/**
 * What a terminal sends, as key strokes by name: `a`, `７`, `enter`, `shift+tab`, `ctrl+z`, `f2`.
 *
 * Fast typing arrives several characters at once, so each is a stroke of its own; sequences nobody knows are dropped whole.
 *
 * @module
 */
import { ended, keypad, numbered, rxvt } from "./keyNames.ts"

/** xterm's number of the keys held down, less one, bit by bit. */
const held = (number: string | undefined): string => {
  const bits = Math.max(0, Number(number ?? 1) - 1)
  return ["shift+", "alt+", "ctrl+"].filter((_, bit) => (bits & (1 << bit)) !== 0).join("")
}

/** A key by the number of its character: `CSI number ; held u` of kitty, `CSI 27 ; held ; number ~` of xterm's modifyOtherKeys. */
const byNumber = (number: string, keys: string): string | undefined => {
  // Behind the number kitty may say what the key means with Shift.
  const [plain = "", shifted = ""] = number.split(":")
  const code = Number(plain)
  if (plain === "" || code > 0x10ffff) return undefined
  const name = numbered[code]
  const isShifted = keys === "shift+"
  // Nothing is bound to Shift and a key that other terminals send alike.
  if (name !== undefined) return isShifted && name !== "tab" ? name : keys + name
  // The other numbers of that range are keys by themselves, such as Caps Lock.
  if (code < 32 || (code >= 57344 && code <= 63743)) return undefined
  const character = String.fromCodePoint(code)
  if (!isShifted) return keys + (keys === "" ? character : character.toLowerCase())
  return shifted === "" ? character.toUpperCase() : String.fromCodePoint(Number(shifted))
}

/** The stroke of a CSI sequence, without its two first characters; `undefined` where no key sends it. */
const csi = (body: string): string | undefined => {
  if (/^[<=>?]/u.test(body)) return undefined
  const end = body.at(-1) ?? ""
  const [number = "", keys, third = ""] = body.slice(0, -1).split(";")
  const [modifier, event] = (keys ?? "").split(":")
  // Kitty also tells when a key is let go.
  if (event === "3") return undefined
  const modifiers = held(modifier === "" ? undefined : modifier)
  if (end === "u") return byNumber(number, modifiers)
  if (end === "~" && number === "27") return byNumber(third, modifiers)
  const besides = rxvt[end]
  if (besides !== undefined) {
    const name = ended[`${number}~`]
    return name === undefined ? undefined : besides + name
  }
  if (number === "" && /^[a-d]$/u.test(end)) return `shift+${ended[end.toUpperCase()]}`
  // A key with a modifier has 1 for its number: ESC [ 1 ; 5 C.
  const name = ended[(number === "1" && end !== "~" ? "" : number) + end]
  return name === undefined ? undefined : modifiers + name
}

/** The stroke of an SS3 sequence: what stands behind ESC O. */
const ss3 = (body: string): string | undefined => {
  const end = body.at(-1) ?? ""
  if (/^[a-d]$/u.test(body)) return `ctrl+${ended[end.toUpperCase()]}`
  const typed = keypad[end]
  if (typed !== undefined) return typed
  const name = ended[end]
  const modifier = body.slice(0, -1).split(";").at(-1)
  return name === undefined ? undefined : held(modifier === "" ? undefined : modifier) + name
}

/** ESC [ or ESC O and all that ECMA-48 lets stand behind it; `[A` and the like are of the Linux console, `2$` of rxvt. */
// oxlint-disable-next-line no-control-regex
const sequence = /^\u001b(?:\[(?<csi>\[[A-Z]|\d+\$(?![@-~])|[0-?]*[ -/]*[@-~])|O(?<ss3>[\d;]*[@-~]))/u

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
      const name = groups["csi"] === undefined ? ss3(groups["ss3"] ?? "") : csi(groups["csi"])
      if (name !== undefined) found.push(name)
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
