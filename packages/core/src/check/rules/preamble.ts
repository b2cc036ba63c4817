/**
 * The preamble names the parts of the report: where it lists them they are the six of the format, and are counted as six.
 *
 * Many offices copy the list of an older format (概述, 收费及减免), or forget a part.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import * as Edition from "../../form/Edition.ts"
import { value } from "../prose/numerals.ts"
import { keys, listing } from "../proof/named.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { about, opening, type Stretch, stretches } from "./passages.ts"

const list =
  /(?:报告|年报|全文|内容|正文)(?:[^。《]|《[^》]{0,60}》){0,16}?(?:由|包括|包含|分为|涵盖|含有|从|分)(?!别)([^。]{16,400})/u
const counted = /([一二三四五六七八九十]|\d{1,2})个?大?(?:部分|方面|章节?)/u
const tail =
  /(?:[等共]{0,2}(?:[一二三四五六七八九十]|\d{1,2})个?大?(?:部分|方面|章节?)|等?(?:部分|内容|方面)?(?:组成|构成)).*$/u

/** A report whose parts are counted and not listed: 报告共分六个部分. */
const onlyCounted =
  /(?:本?(?:年度)?(?:报告|年报)|全文)(?:全文|正文|内容|主要){0,2}(?:共|一共|总共)?(?:分为?|由|包括|包含|有|从|共)?(?:以下|下列|如下)?(?:[一二三四五六七八九十]|\d{1,2})个?大?(?:部分|方面|章节?)/u

/** A short name in a bracket, or one whose bracket nothing closes, up to the end. */
const short = /（以下简称[^）]*(?:）|$)/gu

/** Fewer parts than these make no list of them. */
const fewest = 3

/** Words without which a text lists no parts. */
const hints = [/报告|年报|全文|内容|正文/u, /申请|复议|问题|部分|方面|章/u]

const judge = (subject: Subject, stretch: Stretch): ReadonlyArray<Complaint> =>
  stretch.text.split(/(?<=。)/u).flatMap((sentence): ReadonlyArray<Complaint> => {
    const [, listed = ""] = list.exec(sentence.replaceAll(short, (name) => (name.endsWith("）") ? "" : name))) ?? []
    const items = listed.replace(/^[^：:]{0,14}(?:部分|方面)[：:，]/u, "").replace(tail, "")
    const { parts, extra, unknown, ofTopics } = listing(items)
    const isListed = parts.size >= fewest && (!ofTopics || parts.has("problems"))
    const [alone] = stretch.part === "preamble" ? (onlyCounted.exec(sentence) ?? []) : []
    if (!isListed && alone === undefined) return []
    const { sections } = subject.edition
    const [, digits] = counted.exec(isListed ? sentence : (alone ?? "")) ?? []
    const count = digits === undefined ? undefined : value(digits)
    const isOpen = /等(?:情况|内容|方面|$|[。，])/u.test(listed) && count === undefined
    const missing = keys.filter((key) => !parts.has(key))
    const lacks = !isListed || isOpen || missing.length <= unknown ? [] : missing
    const titles = sections.flatMap((section, at) =>
      lacks.some((key) => keys.indexOf(key) === at) ? [Edition.heading(subject.edition, section)] : []
    )
    const miscounted = count !== undefined && count !== sections.length
    const added = isListed ? extra : []
    if (!miscounted && titles.length === 0 && added.length === 0) return []
    const zh = [
      ...(miscounted ? [`写作${digits}个部分，格式为六个部分`] : []),
      ...(titles.length > 0 ? [`缺${titles.map((title) => `“${title}”`).join("、")}`] : []),
      ...(added.length > 0 ? [`多出${added.map((item) => `“${item}”`).join("、")}`] : [])
    ]
    const en = [
      ...(miscounted ? [`counts ${count} parts instead of six`] : []),
      ...(titles.length > 0 ? [`leaves out ${lacks.join(", ")}`] : []),
      ...(added.length > 0 ? [`names ${added.join(", ")} besides`] : [])
    ]
    const quote = isListed ? items.slice(0, 40) : (alone ?? "")
    return [
      about(stretch, {
        quote,
        at: Math.max(0, stretch.text.indexOf(quote)),
        severity: miscounted || titles.length > 0 ? "warning" : "note",
        message: { zh: `序言所说的部分与格式不符：${zh.join("；")}`, en: `The list of parts ${en.join("; ")}` }
      })
    ]
  })

export const preamble: Judgement = {
  id: "preamble.parts",
  severity: "warning",
  statement: {
    zh: "序言所列的部分就是格式的六个部分",
    en: "The parts that the preamble lists are the six of the format"
  },
  cites: Regulation("第五十条第二款"),
  hint: { zh: "请按格式的六个部分改写", en: "List the six parts of the format" },
  check: (subject) =>
    [...opening(subject), ...stretches(subject).filter(({ part }) => part === "overview")]
      .filter(({ text }) => text.length > 10 && hints.every((hint) => hint.test(text)))
      .flatMap((stretch) => judge(subject, stretch))
      .slice(0, 1)
}
