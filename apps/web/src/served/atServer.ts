/**
 * The editor at a report that lies on a server, whose unit has this one report of the year.
 *
 * What is read of a file is taken into it and can be undone; and what this browser kept of it is told of.
 *
 * @module
 */
import { difference, patchOf } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import { commit } from "@gongkai/editor/commit"
import type { Message } from "@gongkai/editor/State"
import type { Desk } from "../desk/Desk.ts"
import type { Report } from "../desk/Model.ts"
import { endings } from "../desk/opening.ts"
import type { Chosen, Files } from "../files/Files.ts"

const told = {
  resumed: {
    zh: "这里有上次没有存到服务器的改动，已接着打开；请核对后保存",
    en: "changes that were not saved on the server are open again: look at them, then save"
  },
  behind: {
    zh: "这台电脑上还留有报送前没有存到服务器的改动；报告退回后再打开，可接着改",
    en: "changes that were not saved before the report was filed are kept here; they open again when it is returned"
  },
  elsewhere: (title: string, own: string): Text => ({
    zh: `文件是《${title}》，这里填的是《${own}》，年度不同，没有读入`,
    en: `the file is “${title}”, of another year than “${own}” open here, and was not read in`
  }),
  taken: (count: number): Text => ({
    zh: `已读入，改了 ${count} 处；请核对后保存，读错了可以撤销`,
    en: `read in, ${count} change(s): look at them and save; undo takes them back`
  }),
  otherName: (name: string, count: number): Text => ({
    zh: `已读入，改了 ${count} 处；但文件里的机关是“${name}”，请核对是不是本单位的报告，不是就撤销`,
    en: `read in, ${count} change(s); but the file names “${name}”: if it is another organ's report, undo`
  }),
  same: { zh: "文件与这里的内容相同", en: "the file says the same as the report here" },
  filed: {
    zh: "这里只能看，文件没有读入",
    en: "here the report can only be looked at: nothing was read in"
  },
  second: {
    zh: "复核录入期间不读文件：请先结束复核录入",
    en: "no file is read during the second entry: leave that first"
  }
}

/** What becomes of the report open, and what is said of that; without `step` it stays as it is. */
interface Taken {
  readonly step?: Parameters<Desk["step"]>[0]
  readonly message: Message
}

const refused = (text: Text): Taken => ({ message: { severity: "warning", text } })

/** The change to what was read, under which its unit keeps its name. */
const taken = ({ state }: Report, draft: Draft): Taken => {
  const { draft: now, edition } = state.editing
  if (state.status.kind === "readOnly") return refused(told.filed)
  if (state.first !== undefined) return refused(told.second)
  if (draft.year !== now.year || draft.edition !== now.edition)
    return refused(told.elsewhere(titleOf(draft), titleOf(now)))
  const { name } = draft.agency
  const changes = difference(now, { ...draft, agency: { ...draft.agency, name: now.agency.name } }, edition)
  return {
    step: (before) => commit(before, patchOf(now, changes)),
    message:
      name !== now.agency.name
        ? { severity: "warning", text: told.otherName(name, changes.length) }
        : { severity: "note", text: changes.length === 0 ? told.same : told.taken(changes.length) }
  }
}

/** The text of a file of ours. */
const textOf = ({ bytes }: Chosen): string => new TextDecoder().decode(bytes)

/** A desk whose files go into the report that a server has; last year's stands beside it as always. Without a report no file is read. */
export const takingIn = (desk: Desk, files: Pick<Files, "choose">): Desk => {
  const say = (message: Message): void => desk.step((state) => ({ state: { ...state, message }, orders: [] }))
  const takeIn = (text: string): boolean => {
    const read = Interchange.read(text)
    const { report } = desk.model()
    if (report === undefined || !read.ok) return false
    for (const address of Object.keys(report.held)) desk.settle(address)
    const { step, message } = taken(desk.model().report ?? report, read.draft)
    desk.show(undefined)
    if (step !== undefined) desk.step(step)
    say(message)
    return true
  }
  const receive: Desk["receive"] = async (chosen, as = "report", others = 0) => {
    if (desk.model().report === undefined) return
    const isTaken = as === "report" && chosen.fault === undefined && others === 0 && takeIn(textOf(chosen))
    if (!isTaken) await desk.receive(chosen, as, others)
  }
  return {
    ...desk,
    receive,
    resume: async (origin) => {
      const own = await desk.resume(origin)
      if (own !== undefined) say({ severity: own === "behind" ? "warning" : "note", text: told[own] })
      return own
    },
    choose: async (as) => {
      const chosen = await files.choose(endings)
      if (chosen !== undefined) await receive(chosen, as)
    },
    accept: async (text, as) => {
      if (as === "last" || !takeIn(text)) await desk.accept(text, as)
    }
  }
}
