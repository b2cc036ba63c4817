/**
 * The findings: what is wrong, each with its clause and what to do about it; what is still open is counted.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import { labelOf } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"
import { countOpen, isOpen, review } from "@gongkai/editor/Editing"
import type { Command } from "@gongkai/editor/bindings"
import { openHead } from "@gongkai/editor/proseAt"
import { openPart, stay } from "@gongkai/editor/State"
import { useMemo, useState } from "preact/hooks"
import { idOf } from "./Cell.tsx"
import { type ReportProps, saying } from "./Props.ts"

/** So many are listed at once. */
const most = 30

const One = ({
  desk,
  model,
  report,
  finding,
  at
}: ReportProps & { readonly finding: Finding; readonly at: number }) => {
  const say = saying(model)
  const { severity, message, hint, cites, cells, waived } = finding
  const act = async (command: Command): Promise<void> => {
    const [cell] = cells
    await desk.act(({ atFinding }) => atFinding(at, command))
    if (command === "open") desk.focus(cell === undefined ? "part" : idOf(cell))
  }
  const isReadOnly = report.state.status.kind === "readOnly"
  return (
    <li class={waived === undefined ? severity : "waived"}>
      <p>
        <span class="badge">{say(waived === undefined ? severity : "waived")}</span> {say(message)}
      </p>
      <p class="soft">{say(hint)}</p>
      {waived === undefined ? null : (
        <p class="good">
          {waived.reason}（{waived.by}，{waived.on}）
        </p>
      )}
      <p class="soft">
        {say("under")} {Citation.show(cites)}
      </p>
      <p class="buttons small">
        <button type="button" onClick={() => void act("open")}>
          {say("goTo")}
        </button>
        {cells.length === 0 || isReadOnly || waived !== undefined ? null : (
          <button type="button" onClick={() => void act("repair")}>
            {say("repair")}
          </button>
        )}
        {isReadOnly || isOpen(finding) ? null : (
          <button type="button" onClick={() => void act("waive")}>
            {say(waived === undefined ? "waive" : "unwaive")}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void act("law")}>
          {say("law")}
        </button>
      </p>
    </li>
  )
}

/** What was typed and is not recorded, each with the way back to it. */
const Held = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const { edition } = report.state.editing
  const addresses = Object.keys(report.held)
  const go = (address: string): void => {
    const part = edition.sections.findIndex(({ key }) => key === address.split("/")[0])
    desk.step((state) => stay(part < 0 ? openHead(state) : openPart(state, part)))
    desk.focus(part < 0 ? `f-${address}` : idOf(address))
  }
  if (addresses.length === 0) return null
  return (
    <ul>
      {addresses.map((address) => (
        <li key={address} class="error">
          <p>
            <span class="badge">{say("notRecorded")}</span> {labelOf(edition, address)}：“{report.held[address]}”
          </p>
          <p class="buttons small">
            <button type="button" onClick={() => go(address)}>
              {say("goTo")}
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The list of findings. */
export const Findings = (props: ReportProps) => {
  const { model, report } = props
  const say = saying(model)
  const [showsAll, show] = useState(false)
  const { findings, wrong, open } = review(report.state.editing)
  const left = countOpen(open)
  // A key in a field changes no finding.
  const list = useMemo(
    () =>
      (showsAll ? wrong : wrong.slice(0, most)).map((finding) => (
        <One key={finding.id} {...props} finding={finding} at={findings.indexOf(finding)} />
      )),
    [wrong, showsAll, model.language, report.state.status.kind]
  )
  return (
    <section class="findings" id="findings" aria-labelledby="findings-title" tabIndex={-1}>
      <h2 id="findings-title">
        {say("findings")} <span class="soft">{wrong.length}</span>
      </h2>
      {left > 0 ? (
        <p class="soft">{model.language === "zh" ? `还有 ${left} 处待填` : `${left} still to fill in`}</p>
      ) : null}
      <Held {...props} />
      {model.checks === "all" ? (
        wrong.length === 0 && Object.keys(report.held).length === 0 ? (
          <p class="good">{say(left === 0 ? "allWell" : "noFindings")}</p>
        ) : null
      ) : (
        <p role="status" class={model.checks === "failed" ? "warn" : "soft"}>
          {say(model.checks === "failed" ? "notChecked" : "checking")}
        </p>
      )}
      <ol>{list}</ol>
      {wrong.length > most ? (
        <button type="button" onClick={() => show(!showsAll)}>
          {say(showsAll ? "less" : "more")}
        </button>
      ) : null}
    </section>
  )
}
