/**
 * The text of a formula of Word's equation editor: a number that somebody typed as a formula is a number.
 *
 * Powers and indices are raised and lowered; a fraction, a root or a sum is no line of characters, and a sign stands for it.
 *
 * @module
 */
import { inStyle, type Style } from "@gongkai/match/marks"
import { withoutText } from "../cellText.ts"
import { type Element, elements } from "./tree.ts"

const lines = new Set(["oMath", "oMathPara", "r", "e", "box", "ins", "moveTo", "smartTag", "sdt", "sdtContent"])
const scripts: { readonly [name: string]: Style } = { sup: "raised", sub: "lowered" }
const silent = /Pr$|^(?:del|moveFrom)$/u

const localName = ({ name }: Element): string => name.slice(name.indexOf(":") + 1)

/** Reads an element `m:oMath` or `m:oMathPara`. */
export const formula = (element: Element, style?: Style): string =>
  elements(element)
    .map((child): string => {
      const name = localName(child)
      if (silent.test(name)) return ""
      if (name === "t") return inStyle(style, child.children.filter((each) => typeof each === "string").join(""))
      if (lines.has(name) || /^s(?:Sup|Sub|SubSup)$/u.test(name)) return formula(child, style)
      const script = scripts[name]
      if (script !== undefined) return formula(child, script)
      return name === "d" ? `(${formula(child, style)})` : withoutText.formula
    })
    .join("")
