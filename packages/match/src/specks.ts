/**
 * Dirt, borders of cells and unusual separators of thousands in the text of a count: which digits may lie beneath them.
 *
 * What is found so is only proposed; whether it is the number the equations of the form decide.
 *
 * @module
 */

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
