/**
 * Names of the keys that terminals send as sequences: xterm, rxvt, the Linux console, tmux and PuTTY, and the numbers of kitty's protocol.
 *
 * @module
 */

/** By the number and the end of a CSI sequence, or the end of an SS3 sequence. */
export const ended: { readonly [ending: string]: string } = {
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

/** What rxvt ends a numbered key with, for the keys held down. */
export const rxvt: { readonly [end: string]: string } = { $: "shift+", "^": "ctrl+", "@": "shift+ctrl+" }

/** The keypad in application mode, as a program that crashed or PuTTY's settings leave it: ESC O and one of these. */
export const keypad: { readonly [end: string]: string } = {
  ...Object.fromEntries("pqrstuvwxy".split("").map((end, digit) => [end, String(digit)])),
  M: "enter",
  X: "=",
  j: "*",
  k: "+",
  l: ",",
  m: "-",
  n: ".",
  o: "/"
}

/** Keys that have a number of their own where terminals send characters by number; kitty's begin at 57344. */
export const numbered: { readonly [code: number]: string } = {
  8: "backspace",
  9: "tab",
  13: "enter",
  27: "escape",
  32: " ",
  127: "backspace",
  ...Object.fromEntries("0123456789./*-+".split("").map((character, at) => [57399 + at, character])),
  57414: "enter",
  57415: "=",
  57416: ",",
  ...Object.fromEntries(
    ["left", "right", "up", "down", "pageup", "pagedown", "home", "end"].map((key, at) => [57417 + at, key])
  ),
  57426: "delete"
}
