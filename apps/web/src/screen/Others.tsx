/**
 * Dialogs of the page itself: what to export, the printed page, the keys.
 *
 * @module
 */
import { useRef, useState } from "preact/hooks"
import type { Text } from "@gongkai/core/Text"
import type { Dialog } from "../desk/Model.ts"
import { type Format, formats } from "../tasks/Task.ts"
import { Modal } from "./Modal.tsx"
import { type Props, saying } from "./Props.ts"

const names: { readonly [F in Format]: Text } = {
  docx: { zh: "Word 文档（.docx）", en: "Word document (.docx)" },
  xlsx: { zh: "Excel 工作簿（.xlsx）", en: "Excel workbook (.xlsx)" },
  pdf: { zh: "PDF（公文版式）", en: "PDF (official layout)" },
  html: { zh: "网页（.html）", en: "Web page (.html)" },
  md: { zh: "Markdown（.md）", en: "Markdown (.md)" },
  csv: { zh: "CSV 表格", en: "CSV, as the tables" },
  tidy: { zh: "CSV 数据（一行一数）", en: "CSV, one observation a line" }
}

/** Chooses a format. */
export const Export = ({ desk, model }: Props) => {
  const say = saying(model)
  const [withFindings, tell] = useState(false)
  return (
    <Modal title={say("export")} close={() => desk.show(undefined)}>
      <label class="check">
        <input type="checkbox" checked={withFindings} onChange={(event) => tell(event.currentTarget.checked)} />
        {say({ zh: "Word 和 PDF 里附上疑点", en: "Word and PDF tell the findings" })}
      </label>
      <ul class="formats">
        {formats.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void desk.export(format, withFindings)}>
              {say(names[format])}
            </button>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => void desk.save("new")}>
          {say("saveAs")} .gongkai.json
        </button>
        <button type="button" onClick={() => desk.show(undefined)}>
          {say("cancel")}
        </button>
      </p>
    </Modal>
  )
}

/** The report as it is printed; the browser can print it from here. */
export const Preview = ({
  desk,
  model,
  dialog
}: Props & { readonly dialog: Extract<Dialog, { readonly _tag: "Preview" }> }) => {
  const say = saying(model)
  const frame = useRef<HTMLIFrameElement>(null)
  const print = (): void => frame.current?.contentWindow?.print()
  return (
    <Modal title={say("preview")} close={() => desk.show(undefined)} isWide>
      <p class="buttons">
        <button type="button" class="main" onClick={print}>
          {say("print")}
        </button>
        <button type="button" onClick={() => desk.show(undefined)}>
          {say("ok")}
        </button>
      </p>
      <iframe
        ref={frame}
        title={say("preview")}
        sandbox="allow-same-origin allow-modals"
        srcDoc={dialog.html}
        onLoad={() => {
          if (dialog.isPrinted) print()
        }}
      />
    </Modal>
  )
}

const keys: ReadonlyArray<readonly [string, Text]> = [
  ["Tab　Shift-Tab", { zh: "下一格、上一格（跳过合计）", en: "next cell, previous cell, past totals" }],
  [
    "Enter　Shift-Enter",
    { zh: "下一行、上一行；按过 Tab 则回到起头的一列", en: "row below, row above; after Tab, where the Tabs began" }
  ],
  ["↑ ↓ ← →", { zh: "相邻的格", en: "neighbouring cells" }],
  [
    "z　Z",
    { zh: "还没有键入时：本行、本块其余格填 0", en: "before anything is typed: 0 in the rest of the row, of the block" }
  ],
  [
    "n　N",
    { zh: "还没有键入时：本行、本块其余格记“全年无”", en: "before anything is typed: none all year, row and block" }
  ],
  ["[　]", { zh: "上一个、下一个空格或疑点", en: "previous, next gap or doubtful cell" }],
  ["=", { zh: "采用算出的合计", en: "take the computed total" }],
  ["Esc", { zh: "放弃这一格里键入的内容", en: "drop what was typed into the cell" }],
  ["Ctrl-Home　Ctrl-End", { zh: "首行、末行", en: "first row, last row" }],
  ["Ctrl-V", { zh: "粘贴一块数，写入前先给你看", en: "paste a block; it is shown before it is written" }],
  ["Ctrl-Z　Ctrl-Y", { zh: "撤销、重做", en: "undo, redo" }],
  ["Ctrl-S", { zh: "存为文件", en: "save to a file" }],
  ["F4", { zh: "到疑点", en: "to the findings" }],
  ["F7", { zh: "预览", en: "preview" }],
  ["F8", { zh: "与上年比较", en: "compare with last year" }],
  ["无", { zh: "格里写“无”：本项全年无", en: "typed into a cell: none all year" }]
]

/** All keys. */
export const Keys = ({ desk, model }: Props) => {
  const say = saying(model)
  return (
    <Modal title={say("keys")} close={() => desk.show(undefined)}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{say("keptMeans")}</p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => desk.show(undefined)}>
          {say("ok")}
        </button>
      </p>
    </Modal>
  )
}
