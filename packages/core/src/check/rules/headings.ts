/**
 * Headings: those of the six parts as the format has them, and those of part one over text that speaks of what they say.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import * as Edition from "../../form/Edition.ts"
import { simplify } from "../../simplified.ts"
import { keys, named } from "../proof/named.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, opening, type Stretch, stretches } from "./passages.ts"

const numbered = /^([一二三四五六])[、.．]\s*(.{2,40})$/u
/** A title that only the format of 2008 has. */
const former = /(?:依申请公开(?:政府)?信息)?和不予公开(?:政府)?信息(?:的)?情况/u

const said = (stretch: Stretch, quote: string, official: string): Complaint =>
  about(stretch, {
    quote,
    at: Math.max(0, stretch.text.indexOf(quote)),
    severity: "note",
    message: { zh: `“${quote}”与格式的“${official}”不同`, en: `“${quote}” is officially “${official}”` }
  })

export const variant: Judgement = {
  id: "heading.variant",
  severity: "note",
  statement: { zh: "各部分的标题与格式一致", en: "The parts are headed as the format has it" },
  cites: Regulation("第五十条第二款"),
  hint: { zh: "请按格式改正标题", en: "Use the heading of the format" },
  check: (subject) => {
    const { edition } = subject
    const prose = [...opening(subject), ...stretches(subject)]
    const headed = prose.flatMap((stretch): ReadonlyArray<Complaint> => {
      const text = stretch.text.trim().replace(/[：:。]$/u, "")
      const [, number = "", title = ""] = numbered.exec(text) ?? []
      const section = edition.sections[Edition.numerals.indexOf(number)]
      if (title === "" || section === undefined || /[，。；！？]/u.test(title)) return []
      const key = keys.find((each) => each === section.key)
      if (key === undefined || !named(title).includes(key) || title.replaceAll(/\s/gu, "") === section.title) return []
      return [said(stretch, text, Edition.heading(edition, section))]
    })
    const listed = prose.flatMap((stretch): ReadonlyArray<Complaint> => {
      const [quote] =
        stretch.text.length > 40 && /报告|年报|全文/u.test(stretch.text) ? (former.exec(stretch.text) ?? []) : []
      const section = edition.sections.find(({ key }) => key === "requests")
      return quote === undefined || section === undefined ? [] : [said(stretch, quote, section.title)]
    })
    return [...headed, ...listed.slice(0, 1)]
  }
}

/** A topic of part one: how its heading calls it, and words one of which its text cannot do without. */
const topics: ReadonlyArray<{ readonly name: string; readonly heading: RegExp; readonly words: RegExp }> = [
  { name: "主动公开", heading: /主动公开/u, words: /公开|发布|公布|公示|信息|更新|上传|文件/u },
  { name: "依申请公开", heading: /依申请|申请公开|公开申请/u, words: /申请|答复|受理|办件|信函|来函|未收到|没有/u },
  {
    name: "政府信息管理",
    heading: /信息(?:资源)?管理/u,
    words:
      /管理|制度|审核|审查|保密|规范|清理|流程|公文|属性|归档|目录|台账|机制|更新|责任|动态调整|指南|统一|整理|梳理|格式|把关|发布前|专人|纠错|错敏|自查|审校|校对|更正|错字|失效|归集|会审/u
  },
  {
    name: "平台建设",
    heading: /平台建设|网站建设/u,
    words:
      /平台|网站|网页|网上|栏目|专栏|公众号|新媒体|微信|微博|客户端|公开栏|公示栏|查阅|专区|大厅|政务|宣传|渠道|设备|场所|系统|抖音|门户|载体|阵地|广播|屏|大喇叭/u
  },
  {
    name: "监督保障",
    heading: /监督保障/u,
    words:
      /监督|保障|培训|考核|评议|组织|领导|责任|机制|人员|检查|督查|督促|整改|投诉|举报|经费|制度|落实|审查|学习|会议|专人|问责|评估|管理|力量|追究|测评/u
  }
]

const heading =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[)）]\s*|[一二三四五六七八九十\d]{1,2}[、.．]\s*)?([\p{Script=Han}]{4,16})(?:[。：:]|\s*$)/u
const begins = /^\s*(?:[（(][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}[、.．])/u

/** Text that is too short to tell what it speaks of. */
const shortest = 20

export const subjects: Judgement = {
  id: "heading.subject",
  severity: "note",
  statement: { zh: "小标题下写的就是它所说的方面", en: "The text below a heading speaks of what the heading says" },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对小标题和其下的文字是否错位", en: "Check whether heading and text belong together" },
  check: (subject) => {
    const all = stretches(subject).filter(({ part }) => part === "overview")
    return all.flatMap((stretch, place): ReadonlyArray<Complaint> => {
      // In simplified characters a heading has the same shape.
      const [quote = "", title = ""] = heading.exec(stretch.text)?.map(simplify) ?? []
      const said = topics.filter((each) => each.heading.test(title))
      const [topic] = said
      if (topic === undefined || said.length > 1) return []
      let text = stretch.text.slice(quote.length)
      for (let next = place + 1; next < all.length; next++) {
        const below = all[next]
        if (below === undefined || below.isHeading || begins.test(below.text) || heading.test(below.text)) break
        text += below.text
      }
      if (text.length < shortest || topic.words.test(simplify(text))) return []
      return [
        about(stretch, {
          quote: quote.trim(),
          at: Math.max(0, stretch.text.indexOf(quote.trim())),
          severity: "note",
          message: {
            zh: `小标题是“${quote.trim()}”，其下没有写到${topic.name}`,
            en: `The text below “${quote.trim()}” does not speak of it`
          }
        })
      ]
    })
  }
}
