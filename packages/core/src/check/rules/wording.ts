/**
 * What a template, an older report or a program leaves in a text: placeholders, words of the notice, captions without their picture.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { matches, type Slip } from "../proof/Slip.ts"
import { ofText } from "../prose/kept.ts"
import type { Judgement } from "../Rule.ts"
import type { Stretch } from "./passages.ts"
import { prose, told } from "./proofreading.ts"

const placeholder =
  /[×Ｘ]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[_＿]{3,}|某[省市县区局镇乡]|[*＊]{2,}(?=[年月日局镇县市区乡办件条]|街道|单位)|[○◯△□]{2,}|(?:请在此|单击此处|点击此处|此处)(?:填写|输入|插入)|原则上不超过1,?000字|填表说明|待补充|待核实|^\s*[（(]?文字(?:描述|说明|叙述|内容)[）)]?\s*$/gu

/** Blanks for a day, a number or a name that nobody filled in. */
const hole =
  /(?:^|[，。；自至])[ \u3000]+月[ \u3000]+日|年[ \u3000]+月[ \u3000]*日|第[ \u3000]+号|[（(][ \u3000]*[)）]|《[ \u3000]*》|“[ \u3000]*”|[〔［[][ \u3000]*[〕］\]]/gu

/** Words of the notice and of its form, which say how to write and not what was done. */
const ordered =
  /(?:该|本|此)部分以表格形式(?:报告|填写|呈现)(?:。表格如下[：:]?)?|(?:年度报告|年报)是全面反映政府信息公开工作情况|避免出现内容雷同|参照(?:上述|本)格式填写|内容要紧扣主题/gu

/** What programs leave. */
const machine =
  /错误[!！]未(?:找到引用源|定义书签)|&(?:nbsp|lt|gt|amp|quot);|<\/?(?:p|br|span|div|td|tr)\b[^<>]{0,80}>|HYPERLINK|undefined|\uFFFD|[?？]{3,}|锟斤拷/gu

const say = (quote: string): Slip["say"] => ({
  zh: `“${quote}”像是没有填写的空位或模板文字`,
  en: `“${quote}” looks like a placeholder`
})

const ofNotice = ({ 0: quote }: RegExpExecArray): Slip["say"] => ({
  zh: `“${quote}”是通知或格式说明的话，不是本机关的情况`,
  en: `“${quote}” is the notice's own wording`
})

const ofProgram = ({ 0: quote }: RegExpExecArray): Slip["say"] => ({
  zh: `“${quote}”是排版或转换留下的`,
  en: `“${quote}” was left by a program`
})

/** Characters without which a text holds nothing of the kind. */
const hints = {
  placeholder: /[×ＸXx_＿*＊○◯△□某填插输]|不超过1|待[补核]|[（(]文字/u,
  hole: /[ \u3000]|[（(][)）]|《》|“”|[〔［[][〕］\]]/u,
  ordered: /格形?式|全面反映|避免出现|紧扣/u,
  machine: /[<&?？\uFFFD锟]|错误|HYPERLINK|undefined/u
}

const left = ofText((text): ReadonlyArray<Slip> => [
  ...(hints.placeholder.test(text) ? matches(text, placeholder, ({ 0: quote }) => say(quote)) : []),
  ...(hints.hole.test(text) ? matches(text, hole, ({ 0: quote }) => say(quote)) : []),
  ...(hints.ordered.test(text) ? matches(text, ordered, ofNotice) : []),
  ...(hints.machine.test(text) ? matches(text, machine, ofProgram) : [])
])

const caption = /^[\p{Script=Han}\d《》“”（）、]{2,24}(?:截图|图片|配图|示意图)$/u

/** A short line that names a picture, with no picture beside it. */
const captions = (all: ReadonlyArray<Stretch>) =>
  all.flatMap((stretch, place) => {
    const text = stretch.text.trim()
    const beside = [all[place - 1], all[place + 1]].some((each) => each?.type === "figure")
    if (stretch.type !== "paragraph" || beside || !caption.test(text)) return []
    const said = { zh: `“${text}”只有图题，没有图`, en: `“${text}” is a caption without its picture` }
    return [{ stretch, slip: { at: stretch.text.indexOf(text), quote: text, say: said } }]
  })

export const template: Judgement = {
  id: "text.leftovers",
  severity: "warning",
  statement: { zh: "没有留下空位、代号和模板文字", en: "No placeholders or words of a template are left" },
  cites: Regulation("第五十条"),
  hint: { zh: "请填上实际内容，或删去", en: "Put in what belongs there, or delete it" },
  check: (subject) => {
    const all = prose(subject)
    const found = all.flatMap((stretch) => left(stretch.of, stretch.text).map((slip) => ({ stretch, slip })))
    return [...told(found, "warning", ({ stretch }) => stretch), ...told(captions(all), "note")]
  }
}
