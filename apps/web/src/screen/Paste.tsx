/**
 * A proposed paste: what does not fit first, then every cell with what stands there and what will; nothing is written before yes.
 *
 * @module
 */
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { InPaste } from "@gongkai/editor/State"
import { counts, type Item } from "@gongkai/editor/propose"
import { updatePaste } from "@gongkai/editor/updateLists"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"

/** So many cells are listed; all of them are written. */
const most = 400

const Change = ({ model, report, item }: Pick<ReportProps, "model" | "report"> & { readonly item: Item }) => {
  const say = saying(model)
  const found = slot(report.state.editing.edition, item.cell)
  const measure = found?.measure ?? "count"
  const shown = (entry: Entry.Entry): string => (entry === "none" ? "无" : Entry.show(entry, measure, "·"))
  return (
    <tr class={item.entry === item.before ? "soft" : ""}>
      <th scope="row">{found === undefined ? item.cell : label(found)}</th>
      <td>{shown(item.before)}</td>
      <td class={item.total === "differs" ? "bad" : ""}>
        <strong>{shown(item.entry)}</strong>
        {item.note === undefined ? null : <small> {say(item.note)}</small>}
      </td>
    </tr>
  )
}

/** The question before a block is written. */
export const Paste = ({ desk, model, report, place }: ReportProps & { readonly place: InPaste }) => {
  const say = saying(model)
  const { proposal, to } = place
  const { edition } = report.state.editing
  const { changed, same, refused } = counts(proposal)
  const answer = (command: "apply" | "cancel"): void => desk.step((state) => updatePaste(state, place, command))
  const part = edition.sections.find(({ key }) => key === to?.form)
  const items = [
    ...proposal.items.filter(({ entry, before }) => entry !== before),
    ...proposal.items.filter(({ entry, before }) => entry === before)
  ]
  return (
    <Modal title={say("paste")} close={() => answer("cancel")} isWide>
      <p class={refused > 0 ? "warn" : ""}>
        {model.language === "zh"
          ? `${changed} 格将改动，${same} 格不变，${proposal.kept} 处空白不动，${refused} 处放不进`
          : `${changed} cell(s) change, ${same} stay, ${proposal.kept} blank(s) leave what stands, ${refused} do not fit`}
      </p>
      {part === undefined ? null : (
        <p class="note">
          {model.language === "zh"
            ? `这些是“${heading(edition, part)}”的数，写入后到那里`
            : `these are of “${heading(edition, part)}”, and writing them leads there`}
        </p>
      )}
      <div class="list" tabIndex={0} role="region" aria-label={say("paste")}>
        {proposal.refused.length === 0 ? null : (
          <ul class="warn">
            {proposal.refused.slice(0, most).map(({ row, column, text, reason }, at) => (
              <li key={at}>
                {model.language === "zh" ? `第${row}行第${column}列` : `row ${row}, column ${column}`} “{text}”{" "}
                {say(reason)}
              </li>
            ))}
          </ul>
        )}
        {Object.keys(proposal.parts ?? {}).length === 0 ? null : (
          <ul>
            {Object.keys(proposal.parts ?? {}).map((key) => {
              const section = edition.sections.find((each) => each.key === key)
              return <li key={key}>{section === undefined ? key : heading(edition, section)}</li>
            })}
          </ul>
        )}
        <table class="texts">
          <tbody>
            {items.slice(0, most).map((item) => (
              <Change key={item.cell} model={model} report={report} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="buttons">
        <button type="button" class="main" onClick={() => answer("apply")}>
          {say("apply")}
        </button>
        <button type="button" onClick={() => answer("cancel")}>
          {say("cancel")}
        </button>
      </p>
    </Modal>
  )
}
