/**
 * What a PDF shows besides what was printed: remarks, seals, form fields, changed and foreign pages, each named with its page.
 *
 * A thing is grave when it can hide or replace what was printed. A signature or a note beside the text is not: an original with a seal
 * on it is still the original.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { PdfSeen, SeenPage } from "@gongkai/import"
import { covered } from "./covered.ts"
import { isPainting, nameOf } from "./kinds.ts"

export interface Added {
  readonly text: Text
  readonly isGrave: boolean
}

/** What `now` shows that `before` did not; pages are those of `now`. */
export const added = (before: PdfSeen, now: PdfSeen): ReadonlyArray<Added> => [
  ...pages(before, now),
  ...now.pages.flatMap((page, at) => laid(before, page, at + 1)),
  ...fields(before, now),
  ...whole(before, now)
]

/** Pages are known by their look; where their number is the same, each by its place too. */
const pages = (before: PdfSeen, now: PdfSeen): ReadonlyArray<Added> => {
  const [was = [], is = []] = [before.pages, now.pages].map((all) => all.map(({ paint }) => paint))
  if (was.length === is.length) {
    const changed = is.flatMap((paint, at) => (paint === was[at] ? [] : [at + 1]))
    return changed.length === 0
      ? []
      : [grave(`第${ranges(changed)}页的内容被改过`, `changed pages: ${ranges(changed)}`)]
  }
  const foreign = is.flatMap((paint, at) => (was.includes(paint) ? [] : [at + 1]))
  const gone = was.flatMap((paint, at) => (is.includes(paint) ? [] : [at + 1]))
  return [
    grave(`页数由${was.length}页变为${is.length}页`, `${was.length} pages have become ${is.length}`),
    ...(foreign.length === 0
      ? []
      : [grave(`第${ranges(foreign)}页不是印出时的`, `pages that were not printed: ${ranges(foreign)}`)]),
    ...(gone.length === 0
      ? []
      : [grave(`印出时的第${ranges(gone)}页不见了`, `printed pages that are gone: ${ranges(gone)}`)])
  ]
}

/** 1, 2, 3, 7 as 1—3、7. */
const ranges = (numbers: ReadonlyArray<number>): string =>
  numbers
    .flatMap((from, at) => {
      if (numbers[at - 1] === from - 1) return []
      let to = from
      while (numbers[at + 1 + to - from] === to + 1) to += 1
      return [from === to ? String(from) : `${from}—${to}`]
    })
    .join("、")

const plain = (zh: string, en: string): Added => ({ text: { zh, en }, isGrave: false })
const grave = (zh: string, en: string): Added => ({ text: { zh, en }, isGrave: true })

const laid = (before: PdfSeen, page: SeenPage, number: number): ReadonlyArray<Added> => {
  const known = new Set(before.pages[number - 1]?.laid.map(({ digest }) => digest))
  return page.laid.flatMap((each): ReadonlyArray<Added> => {
    if (known.has(each.digest) || each.kind === "Popup") return []
    const { zh, en } = nameOf(each)
    if (each.isHidden) return [plain(`第${number}页：${zh}（隐藏，不显示）`, `page ${number}: ${en} (hidden)`)]
    // A link shows nothing but where one may press.
    const under = each.kind === "Link" ? [] : covered(page, each)
    if (under.length === 0) {
      return [{ text: { zh: `第${number}页：${zh}`, en: `page ${number}: ${en}` }, isGrave: isPainting(each) }]
    }
    const listed = under.slice(0, 3)
    const more = under.length > listed.length
    return [
      grave(
        `第${number}页：${zh}，盖住了“${listed.join("”“")}”${more ? `等${under.length}处数字` : ""}`,
        `page ${number}: ${en}, over “${listed.join("”, “")}”${more ? ` and ${under.length - listed.length} more figures` : ""}`
      )
    ]
  })
}

/** Fields that lie on no page: a signature that shows nothing. */
const fields = (before: PdfSeen, now: PdfSeen): ReadonlyArray<Added> => {
  const known = new Set(before.fields.map(({ name }) => name))
  const onPages = now.pages.flatMap((page) => page.laid).filter(({ field }) => field !== undefined).length
  const own = now.fields.filter(({ name }) => !known.has(name))
  const signatures = own.filter(({ kind }) => kind === "signature").length
  if (own.length <= onPages) return []
  return signatures > 0
    ? [plain(`不显示的电子签章${signatures}个`, `${signatures} signature(s) that show nothing`)]
    : [plain(`不显示的表单域${own.length}个`, `${own.length} form field(s) that show nothing`)]
}

const whole = (before: PdfSeen, now: PdfSeen): ReadonlyArray<Added> => {
  const files = now.files.filter((name) => !before.files.includes(name))
  return [
    ...(now.isActive && !before.isActive
      ? [grave("脚本、打开时的动作或动态表单", "scripts, an action on opening, or a dynamic form")]
      : []),
    ...(now.hasLayers && !before.hasLayers ? [grave("可显示可隐藏的图层", "layers that can be shown and hidden")] : []),
    ...(files.length > 0 ? [plain(`附件：${files.join("、")}`, `files inside: ${files.join(", ")}`)] : []),
    ...(now.metadata === before.metadata ? [] : [plain("文件信息有改动", "what the file says of itself")])
  ]
}
