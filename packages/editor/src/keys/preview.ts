/**
 * Keys of the preview: the report written beside its file in another format.
 *
 * @module
 */
import { type Binding, text } from "./Binding.ts"

export const preview = [
  {
    command: "exportWord",
    keys: ["w"],
    in: ["preview"],
    does: text("写成 Word 文档，放在报告旁边", "write a Word document beside the report"),
    short: text("写Word", "Word")
  },
  {
    command: "exportExcel",
    keys: ["x"],
    in: ["preview"],
    does: text("写成 Excel 工作簿（带校验公式）", "write an Excel workbook that checks itself"),
    short: text("工作簿", "Excel")
  },
  {
    command: "exportPage",
    keys: ["h"],
    in: ["preview"],
    does: text("写成网页", "write a page of HTML"),
    short: text("网页", "HTML")
  },
  { command: "exportMarkdown", keys: ["m"], in: ["preview"], does: text("写成 Markdown", "write Markdown") },
  { command: "exportTable", keys: ["t"], in: ["preview"], does: text("各表写成 CSV", "write the tables as CSV") },
  {
    command: "exportPackage",
    keys: ["z"],
    in: ["preview"],
    does: text("写成数据包（zip）", "write a data package (zip)")
  }
] as const satisfies ReadonlyArray<Binding>
