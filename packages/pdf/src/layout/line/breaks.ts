/**
 * Where lines may begin, by 行首禁则 and 行尾禁则: a level for each character, written into the text.
 *
 * A number stays with its unit (2023年, 3件, 12.5%), an address may be broken after its separators and before its hyphens. Never after a
 * hyphen: a reader that copies the text would drop it as a mark of hyphenation.
 *
 * @module
 */
import * as Kind from "./Kind.ts"
import { type Rules, today } from "./Rules.ts"
import type { Text } from "./Text.ts"

/** From bad to good: not even in need; against the rules of marks; inside a number; inside a word; anywhere else. */
export const never = 0
/** Only where nothing else is left: a mark would begin or end a line. */
export const need = 1
/** Inside a number, or between a number and its unit. */
export const number = 2
/** Inside a word. */
export const inside = 3
/** Anywhere that Chinese text may be broken. */
export const free = 4

/** What counts or dates: a number stays with it. */
const units = new Set(
  Array.from("年月日号时分秒件条个次人项期万亿元份篇名家户宗起届级场种批类余多例处所篇章节款度岁角", (unit) =>
    unit.charCodeAt(0)
  )
)

const ordinal = "第".charCodeAt(0)
const quote = 0x22

/** Writes the level of each character into the text. */
export const breaks = (text: Text, rules: Rules = today): void => {
  const { level, length, kind, code } = text
  let quoted = false
  for (let at = 0; at < length; at += 1) {
    // Straight quotation marks open and close in turn.
    if (code[at] === quote) {
      kind[at] = quoted ? Kind.sign : Kind.open
      quoted = !quoted
    }
    level[at] = at === 0 ? never : between(text, at, rules)
  }
  addresses(text, rules)
}

const between = (text: Text, at: number, rules: Rules): number => {
  const { kind, code } = text
  const next = kind[at] ?? 0
  if (next === Kind.mark) return never
  let base = at - 1
  while (base > 0 && kind[base] === Kind.mark) base -= 1
  const before = kind[base] ?? 0
  // Spaces stay at the end of their line.
  if (next === Kind.space) return need
  if (before === Kind.space) return afterSpace(text, at, next)
  if (before === Kind.open) return need
  if (before === Kind.wide && next === Kind.wide) return free
  if (next === Kind.close || next === Kind.stop || next === Kind.dash) return need
  if (Kind.isLatin(before) && (Kind.isLatin(next) || next === Kind.open)) {
    if (next === Kind.open && (code[at] ?? 0) > 0x7f) return free
    if (code[at - 1] === hyphen || (next === Kind.sign && !leading.has(code[at] ?? 0))) return need
    return before !== Kind.letter && next === Kind.digit ? number : inside
  }
  if (before === Kind.digit && next === Kind.wide) return units.has(code[at] ?? 0) ? number : free
  // 〔2023〕12号 may be broken behind its bracket.
  if (next === Kind.digit) return code[at - 1] === ordinal || (rules === 1 && code[at - 1] === bracket) ? number : free
  // A sign that opens an address or a number (@, $, -) may begin a line in Chinese text, one that closes may not.
  return next === Kind.sign && !leading.has(code[at] ?? 0) ? need : free
}

/** A space between a number and its unit (第 711 号) allows no line break. */
const afterSpace = ({ kind, code }: Text, at: number, next: number): number => {
  if (next === Kind.close || next === Kind.stop || next === Kind.dash) return need
  const before = kind[at - 2]
  if (before === Kind.digit && next === Kind.wide) return units.has(code[at] ?? 0) ? number : free
  const leads = code[at - 2] === ordinal || code[at - 2] === bracket
  return next === Kind.digit && leads ? number : free
}

const bracket = "〕".charCodeAt(0)
const hyphen = 0x2d
const point = 0x2e
const leading = new Set(Array.from("#$@+&*~", (sign) => sign.charCodeAt(0)))
const separators = new Set(Array.from("/?&=_.@#", (sign) => sign.charCodeAt(0)))

const isWord = (kind: number | undefined): boolean => kind === Kind.letter || kind === Kind.digit

/**
 * In words that are addresses, lines may begin after a separator that a letter or digit follows, and with a hyphen between two of them.
 * A word with two points between letters is an address: www.yunxi.gov.cn.
 */
const addresses = ({ length, kind, code, level }: Text, rules: Rules): void => {
  for (let from = 0; from < length; from += 1) {
    if (kind[from] !== Kind.letter) continue
    let to = from
    let isAddress = false
    let points = 0
    while (to < length && Kind.isLatin(kind[to] ?? 0)) {
      const own = code[to]
      if (own === 0x40 || own === 0x5f || (own === 0x2f && to - from > 4)) isAddress = true
      if (own === point && kind[to - 1] === Kind.letter && kind[to + 1] === Kind.letter) points += 1
      to += 1
    }
    if (isAddress || to - from > 40 || (rules > 1 && points > 1)) {
      for (let at = from + 2; at < to - 1; at += 1) {
        const word = kind[at] === Kind.letter || kind[at] === Kind.digit
        if (word && separators.has(code[at - 1] ?? 0)) level[at] = free
        if (rules > 1 && code[at] === hyphen && isWord(kind[at - 1]) && isWord(kind[at + 1])) level[at] = free
      }
    }
    from = to
  }
}
