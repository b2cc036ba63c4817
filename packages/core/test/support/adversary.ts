/** A county in which anybody tries anything, in any order: what `adversary.test.ts` holds to its laws. */
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { accept, withdraw } from "../../src/check/waive.ts"
import * as Access from "../../src/desk/Access.ts"
import * as Filing from "../../src/desk/Filing.ts"
import { correct, file } from "../../src/desk/file.ts"
import { obstacles } from "../../src/desk/gate.ts"
import { dayOf } from "../../src/desk/Instant.ts"
import { issue, textsOf } from "../../src/desk/Slip.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { at } from "../../src/desk/View.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { type Draft, entryAt, put } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { county, saying } from "./county.ts"
import { report } from "./reports.ts"

export const [unit, year, cell] = ["museum", 2023, "proactive/licensing/decisions"] as const
export const moments = [
  "2024-01-20T09:00:00+08:00",
  "2024-01-31T15:59:59Z",
  "2024-01-31T23:59:30+08:00",
  "2024-01-31T16:00:00Z",
  "2024-02-29T23:59:59.999+08:00",
  "2024-02-28T20:00:00-05:00",
  "2024-03-01T00:00:00+08:00"
] as const
const asked = "全年收到政府信息公开申请9件。主动公开、依申请公开、信息管理、平台建设、监督保障均按条例办理。"
const Change = Schema.Literals([
  "more",
  "blank",
  "unread",
  "none",
  "warning",
  "explain",
  "unexplain",
  "move",
  "nothing"
])
export const Doing = Schema.Struct({
  act: Schema.Literals(["edit", "file", "return", "approve", "publish", "correct", "withdraw", "merge", "rename"]),
  role: Access.Role,
  over: Schema.Literals(["*", "county", "culture", "museum", "town"]),
  at: Schema.Literals(moments),
  until: Schema.Literals(moments),
  change: Change,
  /** How many steps ago the actor looked. */
  late: Schema.Literals([0, 0, 0, 1]),
  proposes: Schema.Boolean
})
export type Doing = typeof Doing.Type

export const hashOf = (draft: Draft): string => Interchange.texts(draft).essence

const changed = (draft: Draft, change: typeof Change.Type): Draft => {
  const [finding] = obstacles(draft).unexplained
  const accepted = (draft.waivers ?? []).length > 0
  switch (change) {
    case "more": {
      const entry = entryAt(edition2021, draft, cell)
      return put(draft, cell, Count.make((typeof entry === "number" ? entry : 0) + 1))
    }
    case "blank":
      return put(draft, cell, null)
    case "unread":
      return put(draft, cell, { unread: "l2" })
    case "none":
      return put(draft, cell, "none")
    case "warning":
      return saying(draft, { overview: [paragraph(asked)] })
    case "explain":
      return finding ? accept(draft, finding, { reason: "含口头申请", by: "甲", on: "2024-01-20" }) : draft
    case "unexplain": {
      const [own] = obstacles({ ...draft, waivers: [] }).unexplained
      return own && accepted ? withdraw(draft, own) : draft
    }
    case "move":
      return saying(draft, { problems: [paragraph("补一段。"), paragraph("答复质量有待提高；下一步加强培训。")] })
    case "nothing":
      return draft
  }
}

/** What the server keeps. */
export interface Desk {
  readonly tree: Tree.Tree
  readonly kept: ReadonlyArray<Draft>
  readonly filing: Filing.Filing
}

const contentAt = ({ kept }: Desk, revision: number) => ({
  revision,
  hash: hashOf(kept[revision - 1] ?? report(edition2021))
})
export const standing = ({ kept, filing }: Desk): Draft =>
  kept[(Filing.contentOf(filing)?.revision ?? 1) - 1] ?? report(edition2021)

const item = (draft: Draft, proposes: boolean) =>
  proposes
    ? ({ _tag: "Cells", says: "请核对", cells: [cell], proposed: [5] } as const)
    : ({ _tag: "Text", says: "请核对", part: "problems", text: textsOf(draft, "problems")?.at(-1) ?? "" } as const)

/** The step that somebody asks for; `undefined` where it is refused before it comes to the filing. */
const stepped = (desk: Desk, doing: Doing): Result.Result<Filing.Filing, unknown> => {
  const { filing, kept } = desk
  const last = kept.at(-1) ?? report(edition2021)
  const who = { by: doing.role, at: doing.at }
  const { hash } = Filing.contentOf(filing) ?? { hash: "" }
  switch (doing.act) {
    case "file":
      return file(filing, last, contentAt(desk, kept.length), who)
    case "correct": {
      const content = contentAt(desk, kept.length)
      return correct(filing, { before: standing(desk), after: last, content }, { ...who, reason: "漏计" })
    }
    case "return":
      return Result.flatMap(
        issue(standing(desk), [item(standing(desk), doing.proposes)], { of: hash, due: dayOf(doing.until), ...who }),
        (slip): Result.Result<Filing.Filing, unknown> => Filing.take(filing, { act: "return", ...who, slip })
      )
    case "approve":
      return Filing.take(filing, { act: "approve", ...who })
    case "publish":
      return Filing.take(filing, { act: "publish", ...who, from: doing.until })
    default:
      return Filing.take(filing, { act: "withdraw", ...who, reason: "误公布" })
  }
}

const isMay = ({ tree }: Desk, { role, over, at: moment }: Doing, act: Access.Act): boolean =>
  Access.may(at(tree, dayOf(moment)), [{ role, over }], act, unit)

/** The desk after somebody tried something. */
const after = (desk: Desk, doing: Doing, seen: number): Desk => {
  const { act, at: moment } = doing
  if (act === "merge" || act === "rename") {
    const day = dayOf(moment)
    const next =
      act === "merge"
        ? Tree.merge(desk.tree, [unit], "culture", day)
        : Tree.change(desk.tree, unit, day, { name: "云溪县非遗馆" })
    return isMay(desk, doing, "arrange") && Result.isSuccess(next) ? { ...desk, tree: next.success } : desk
  }
  if (act === "edit") {
    const isCorrecting = isMay(desk, doing, "correct") && Filing.possible(desk.filing).includes("correct")
    const mayEdit = Filing.isOpen(desk.filing) ? isMay(desk, doing, "edit") : isCorrecting
    return mayEdit
      ? { ...desk, kept: [...desk.kept, changed(desk.kept.at(-1) ?? report(edition2021), doing.change)] }
      : desk
  }
  if (!isMay(desk, doing, act) || seen !== desk.filing.steps.length) return desk
  const taken = stepped(desk, doing)
  return Result.isSuccess(taken) ? { ...desk, filing: taken.success } : desk
}

const begun: Desk = { tree: county, kept: [report(edition2021)], filing: Filing.begun(unit, year) }
export const doings = Arbitrary.array(Arbitrary.schema(Doing), { minLength: 20, maxLength: 60 })
/** As a county would: most of what is tried is done by who may, in the order that leads on. */
const likely: ReadonlyArray<Partial<Doing>> = [
  { act: "file", role: "clerk", over: "museum" },
  { act: "return", role: "reviewer", over: "county" },
  { act: "edit", role: "clerk", over: "museum" },
  { act: "file", role: "clerk", over: "culture" },
  { act: "approve", role: "desk", over: "county" },
  { act: "publish", role: "desk", over: "county" },
  ...Array.from({ length: 3 }, () => [
    { act: "edit", role: "desk", over: "county", change: "more" } as const,
    { act: "correct", role: "desk", over: "county" } as const
  ]).flat()
]
const mixed = (all: ReadonlyArray<Doing>): ReadonlyArray<Doing> =>
  all.map((doing, at) =>
    at % 4 === 0 ? doing : { ...doing, late: 0, ...likely[Math.floor((at * 3) / 4) % likely.length] }
  )

/** Every state that a county comes through, with what was tried before each. */
export const history = (all: ReadonlyArray<Doing>): ReadonlyArray<readonly [Desk, Doing, Desk]> => {
  let desk = begun
  return mixed(all).map((doing) => {
    const before = desk
    desk = after(desk, doing, desk.filing.steps.length - doing.late)
    return [before, doing, desk] as const
  })
}

export const deeds = (all: ReadonlyArray<Doing>) =>
  history(all).flatMap(([before, doing, now]) => {
    const step = now.filing.steps.length > before.filing.steps.length ? now.filing.steps.at(-1) : undefined
    return step === undefined ? [] : [{ before, doing, now, step }]
  })
