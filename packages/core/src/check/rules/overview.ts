/**
 * Part one covers its five topics, and since 2021 in at most 1,000 characters: the notice of each edition says so, in principle.
 *
 * @module
 */
import { clauseOf, type Edition } from "../../form/Edition.ts"
import { topicsOf } from "../../editions/topics.ts"
import type { Judgement } from "../Rule.ts"
import { about, stretches, written } from "./passages.ts"

/** A list of the parts of the report speaks of none of them. */
const enumerated = /(?:报告|年报|全文|主要)[^。]{0,20}?(?:由|包括|包含|分为|从)[^。]{0,20}总体[^。]{20,300}。?/gu

export const coverage = (edition: Edition): Judgement => ({
  id: "overview.topics",
  severity: "note",
  statement: { zh: "总体情况写到五个方面", en: "Part one covers its five topics" },
  cites: clauseOf(edition, "overview"),
  hint: { zh: "请补写缺少的方面；没有可写的也用一句话说明", en: "Add the missing topics, if only a sentence each" },
  check: (subject) => {
    const all = stretches(subject).filter(({ part }) => part === "overview")
    const text = written(all, "overview").replaceAll(enumerated, "")
    const missing = topicsOf("overview")
      .filter(({ words }) => !words.test(text))
      .map(({ name }) => name)
    const first = all.find((each) => !each.isHeading && each.text.length > 15) ?? all[0]
    if (first === undefined || written(all, "overview") === "" || missing.length === 0) return []
    const message = {
      zh: `“总体情况”没有写到：${missing.join("、")}`,
      en: `Part one does not speak of: ${missing.join(", ")}`
    }
    const quote = Array.from(first.text.trim()).slice(0, 20).join("")
    const at = first.text.indexOf(quote)
    return [{ ...about(first, { quote, at, severity: "note", message }), at: "overview" }]
  }
})

const longest = 1000

/** The limit is new in the edition of 2021. */
export const length = (edition: Edition): Judgement => ({
  id: "overview.length",
  severity: "note",
  statement: { zh: "总体情况原则上不超过1000字", en: "Part one has at most 1,000 characters, in principle" },
  cites: clauseOf(edition, "overview"),
  hint: { zh: "请压缩文字，表中已有的数不必重复", en: "Shorten it; what the tables say need not be said again" },
  check: (subject) => {
    const characters = written(stretches(subject), "overview").replaceAll(/[\u{10000}-\u{10ffff}]/gu, "＊").length
    if (characters <= longest) return []
    const message = { zh: `“总体情况”共${characters}字，超过${longest}字`, en: `Part one has ${characters} characters` }
    return [{ at: "overview", severity: "note", cells: [], message }]
  }
})
