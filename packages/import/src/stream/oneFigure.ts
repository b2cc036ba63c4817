/**
 * The figure behind the label of a row that has one cell, in running text: where it ends, and when it is not one number.
 *
 * @module
 */
import type { Line } from "@gongkai/core/Axis"
import type { Text } from "@gongkai/core/Text"
import { narrow } from "@gongkai/match/marks"

/** The figure behind the label of a row that has one: with its unit, or a sign for none; empty where there is none. */
export const oneFigure = (after: string): string =>
  (/^\s*[\d０-９.．,，]+\s*(?:万元|元)?|^[\s/／—–―－-]+|^\s*无(?!\p{Script=Han})/u.exec(after)?.[0] ?? "").trim()

/** More than one number on the line of the figure of a label that has one cell: which is its own cannot be said. */
export const severalOnLine = (after: string): boolean =>
  /^\s*[\d０-９.．,，]+[^\S\n]+(?:[\d０-９]+(?![\d０-９]*[.．、])|[\d０-９]{2,}[.．][\d０-９]|[.．,，·][\d０-９])/u.test(
    after
  )

/** A figure and a remark that begins with one, run together: 2800.73 and 2件为同一申请人. Its unit is that of a remark, not of the row. */
export const beginsRemark = (after: string): boolean =>
  /^\s*[\d０-９.．,，]*(?:[\d０-９]件|[.．][\d０-９]+[条项次个])(?=\p{Script=Han})(?!第二十条|信息内容)/u.test(after)

/** What makes another number, or none, of the figure it clings to: 4余, 4万件, 3/4, 95%; or digits misread: 1573l79, 12|5, 7·3, 1、481. */
const clinging =
  /^(?:余|多|几|左右|上下|以[上下内]|[百千万亿]|[+＋±~～%％‰/／×xX:：—–-]|[A-Za-zＡ-Ｚａ-ｚ\p{Script=Greek}\p{Script=Cyrillic}]+\d*|[|｜丨!！·‧∙•'’‘`´"°^_\\。、;；][\dA-Za-z]+)/u
/** Why such a figure is not read. */
export const vague: Text = {
  zh: "数字前后紧挨着别的字或符号，不是确数",
  en: "a sign beside the number makes it another number, or none"
}

const behindFigure = (after: string, one: string): string => after.slice(after.indexOf(one) + one.length)

/** A sign for none with digits behind it on its line is none: -6, /6, — 6. */
const signed = /^[^\S\n]*[\d０-９]+/u
const isSign = (one: string): boolean => /^(?:[/／—–―－-]+|无)$/u.test(one)

/** A figure with such a sign behind it, or in front; 万 is the unit of an amount. */
export const isVague = (after: string, one: string, line: Line | undefined): boolean => {
  if (isSign(one)) return signed.test(behindFigure(after, one))
  const found = /\d/u.test(narrow(one)) ? clinging.exec(behindFigure(after, one))?.[0] : undefined
  return found !== undefined && !(found === "万" && line?.heading.measure === "amount")
}

/** The figure with the sign that clings to it, as it is quoted. */
export const clung = (after: string, one: string): string =>
  one + ((isSign(one) ? signed : clinging).exec(behindFigure(after, one))?.[0] ?? "")
