/**
 * What is said of a report on leaving: where it is, and what to do where not all of it is in the file.
 *
 * @module
 */
import type { Change } from "@gongkai/core/difference"
import type { Text } from "@gongkai/core/Text"
import type { End } from "./End.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

/** What to say on leaving, and whether all of it is where it belongs. */
export const farewell = (end: End): { readonly lines: ReadonlyArray<Text>; readonly isKept: boolean } => {
  const { path } = end
  switch (end.kind) {
    case "saved":
      return { lines: [text(`已存盘：${path}`, `saved: ${path}`)], isKept: true }
    case "untouched":
      return {
        lines: [text(`没有填写，没有新建 ${path}`, `nothing was filled in, and ${path} was not made`)],
        isKept: true
      }
    case "gone":
      return {
        lines: [text(`${path} 已不在原处；没有要存的改动`, `${path} is gone; nothing was left to save`)],
        isKept: true
      }
    case "readOnly":
      return { lines: [text(`只读，没有改动：${path}`, `read-only, left as it was: ${path}`)], isKept: true }
    case "typing":
      return {
        lines: [
          text(
            `已存盘：${path}；格里的“${end.text}”还没有记入，留在 ${end.journal}，下次打开时放回格里`,
            `saved: ${path}; “${end.text}”, typed and not recorded, is kept in ${end.journal} and is in its cell when the report is opened again`
          )
        ],
        isKept: false
      }
    case "journal":
      return {
        lines: [
          text(`${path} ${end.why.zh}`, `${path}: ${end.why.en}`),
          text(
            `没存进去的改动都在 ${end.journal} 里；再用 gongkai fill 打开 ${path} 即恢复，在此之前请勿删除`,
            `the changes it lacks are all in ${end.journal}; gongkai fill ${path} brings them back: keep it until then`
          )
        ],
        isKept: false
      }
    case "conflict":
      return {
        lines: [
          text(
            `没有选用哪一份，两份都在：对方的是 ${path}，我的改动在 ${end.journal}；再用 gongkai fill 打开 ${path} 时再选`,
            `nothing was chosen and both are kept: theirs is ${path}, my changes are in ${end.journal}; gongkai fill ${path} asks again`
          )
        ],
        isKept: false
      }
    case "elsewhere":
      return {
        lines: [
          text(`${path} ${end.why.zh}`, `${path}: ${end.why.en}`),
          text(
            `整份报告（含全部改动）另存为 ${end.copy}；${path} 还是存盘前的样子`,
            `the whole report, all changes included, was written to ${end.copy}; ${path} is as it was last saved`
          )
        ],
        isKept: false
      }
    case "lost":
      return { lines: lost(end), isKept: false }
  }
}

/** Nothing could be written anywhere, so at least the terminal keeps it. */
const lost = ({ path, changes, why }: Extract<End, { readonly kind: "lost" }>): ReadonlyArray<Text> => [
  text(`${path} ${why.zh}`, `${path}: ${why.en}`),
  text(
    `以下 ${changes.length} 处改动没能全部存下，请抄录：`,
    `these ${changes.length} change(s) are not all kept anywhere; copy them:`
  ),
  ...changes.map((change) => text(told(change), told(change)))
]

const told = (change: Change): string => {
  const name =
    change._tag === "Cell" ? change.cell : change._tag === "Head" ? change.key : `${change.section}[${change.at}]`
  return `  ${name} = ${JSON.stringify(change.after)}`
}
