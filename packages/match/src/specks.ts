/**
 * Dirt, borders of cells, letters and unusual separators of thousands in the text of a count: which digits may lie beneath them.
 *
 * What is found so is only proposed; whether it is the number the equations of the form decide.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** Why such a count is not read. */
export const speckled: Text = {
  zh: "数字里夹着别的符号，可能是污点、边框或千位的分隔",
  en: "there is another sign in the number: it may be dirt, a border or a separator of thousands"
}

/** What machines read for digits: letters that look like them. */
const looks: { readonly [letter: string]: string } = {
  O: "0",
  o: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  Z: "2",
  S: "5",
  B: "8"
}

/** The digits that a machine may have taken for letters: l2, 1O. */
export const confusions = (plain: string): string | undefined => {
  if (!/^[\dOoDlIiZSB]{1,9}$/u.test(plain)) return undefined
  return Array.from(plain, (character) => looks[character] ?? character).join("")
}

/** What dirt, borders and separators of thousands look like. A point or a comma between digits parts thousands, or is no dirt. */
const dirt = String.raw`、·•∙‧'’‘´"“”°^;|丨!¦\u0060`
const edge = String.raw`${dirt}.,:_*()（）\[\]`
const specks = new RegExp(
  String.raw`^[${edge}]{0,2}(?:\d+(?:[${dirt}]\d+)*|\d{1,3}(?:[.,]\d{3})+)[${edge}\-]{0,2}$`,
  "u"
)
const upright = /[|丨!¦]/gu

const bare = (text: string): string => text.replaceAll(/\D/gu, "")

/** The digits beneath what may be dirt: 1、213, 28., |5; an upright stroke may be a 1 as well. */
export const beneath = (plain: string): ReadonlyArray<string> => {
  if (!specks.test(plain)) return []
  return [...new Set([bare(plain), bare(plain.replaceAll(upright, "1"))])].filter((each) => each.length < 10)
}
