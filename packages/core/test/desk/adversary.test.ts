/**
 * Whatever a county does in whatever order: everybody, at odd clocks, with old copies in hand, while units merge and end.
 *
 * The desk of this specification keeps revisions and a filing as a server does: who acts is asked of the tree as it stands that day, each
 * step names the version that was seen, and what is filed or corrected passes the gate.
 */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { accept, withdraw } from "../../src/check/waive.ts"
import * as Access from "../../src/desk/Access.ts"
import * as Consolidation from "../../src/desk/Consolidation.ts"
import * as Correction from "../../src/desk/Correction.ts"
import * as Filing from "../../src/desk/Filing.ts"
import { correct, file } from "../../src/desk/file.ts"
import { obstacles } from "../../src/desk/gate.ts"
import { dayOf, instant } from "../../src/desk/Instant.ts"
import { filedOf, progress } from "../../src/desk/Progress.ts"
import { recheck } from "../../src/desk/recheck.ts"
import { issue, textsOf } from "../../src/desk/Slip.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { at } from "../../src/desk/View.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { type Draft, entryAt, put } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { county, good, saying } from "../support/county.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"

const [unit, year, cell] = ["museum", 2023, "proactive/licensing/decisions"] as const
const moments = [
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
const Doing = Schema.Struct({
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
type Doing = typeof Doing.Type

const hashOf = (draft: Draft): string => Interchange.texts(draft).essence

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
interface Desk {
  readonly tree: Tree.Tree
  readonly kept: ReadonlyArray<Draft>
  readonly filing: Filing.Filing
}

const contentAt = ({ kept }: Desk, revision: number) => ({
  revision,
  hash: hashOf(kept[revision - 1] ?? report(edition2021))
})
const standing = ({ kept, filing }: Desk): Draft =>
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
const doings = Arbitrary.array(Arbitrary.schema(Doing), { minLength: 20, maxLength: 60 })
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
const history = (all: ReadonlyArray<Doing>): ReadonlyArray<readonly [Desk, Doing, Desk]> => {
  let desk = begun
  return mixed(all).map((doing) => {
    const before = desk
    desk = after(desk, doing, desk.filing.steps.length - doing.late)
    return [before, doing, desk] as const
  })
}

const deeds = (all: ReadonlyArray<Doing>) =>
  history(all).flatMap(([before, doing, now]) => {
    const step = now.filing.steps.length > before.filing.steps.length ? now.filing.steps.at(-1) : undefined
    return step === undefined ? [] : [{ before, doing, now, step }]
  })

describe("whatever a county does", () => {
  law("each step was taken by who may on that day, behind the one that was seen", [doings], ([all]) => {
    for (const { before, doing, step } of deeds(all)) {
      expect(doing.late).toBe(0)
      expect(Access.acts[doing.role]).toContain(step.act)
      expect(["museum", "culture", "county", "*"]).toContain(doing.over)
      expect(Filing.possible(before.filing)).toContain(step.act)
    }
  })

  law("what is filed, corrected and public has no error, no blank, nothing unexplained", [doings], ([all]) => {
    for (const { now, step } of deeds(all)) {
      if (step.act !== "file" && step.act !== "correct") continue
      const found = obstacles(standing(now))
      expect([found.errors, found.blank, found.unread, found.unexplained]).toEqual([[], [], [], []])
      expect(hashOf(standing(now))).toBe(step.content.hash)
    }
  })

  law("the public sees what was approved or corrected, from the later of step and embargo on", [doings], ([all]) => {
    for (const [, , { filing }] of history(all)) {
      const from = Filing.publicFrom(filing)
      const publish = Filing.stepsOf(filing, "publish").at(-1)
      if (from === undefined || publish === undefined) {
        for (const moment of moments) expect(Filing.isPublic(filing, moment)).toBe(false)
        continue
      }
      const latest = Math.max(instant(publish.at), instant(publish.from ?? publish.at))
      for (const moment of moments) expect(Filing.isPublic(filing, moment)).toBe(instant(moment) >= latest)
      const judged = filing.steps.findLast(({ act }) => act === "approve" || act === "file" || act === "return")
      expect(judged?.act).toBe("approve")
    }
  })

  law("filed again it says something else, and each item of the slip has an outcome", [doings], ([all]) => {
    for (const { before, now, step } of deeds(all)) {
      const slip = Filing.slipOf(before.filing)
      if (step.act !== "file" || slip === undefined) continue
      expect(step.content.hash).not.toBe(slip.of)
      const found = recheck(slip, standing(before), standing(now))
      expect(found.map((each) => each.item)).toEqual(slip.items)
      for (const { item: one, outcome } of found) {
        const isThere = one._tag === "Text" && textsOf(standing(now), one.part)?.includes(one.text) === true
        // A paragraph that only moved is as it was.
        if (isThere) expect(outcome).toBe("untouched")
      }
    }
  })

  law("from any content that was public the corrections lead to what stands", [doings], ([all]) => {
    for (const [, , { filing }] of history(all)) {
      if (Filing.publicFrom(filing) === undefined) continue
      const { steps } = filing
      const since = steps.slice(steps.findLastIndex(({ act }) => act === "publish"))
      const corrections = since.flatMap((step) => (step.act === "correct" ? [step.correction] : []))
      const now = Filing.contentOf(filing)?.hash
      for (const { from, to } of corrections)
        for (const hash of [from, to]) expect(Correction.current(corrections, hash)).toBe(now)
    }
  })

  law("a correction shifts every sum by what it says, and the sum tells who changed", [doings], ([all]) => {
    for (const { before, now, step } of deeds(all)) {
      if (step.act !== "correct") continue
      const other = { unit: "town", hash: "t", draft: put(report(edition2021), cell, Count.make(4)) }
      const sum = ({ filing, ...desk }: Desk) => {
        const { hash } = Filing.contentOf(filing) ?? { hash: "" }
        const own = { unit, hash, draft: standing({ filing, ...desk }) }
        return good(Consolidation.consolidated({ children: [own, other] }))
      }
      const [old, fresh] = [sum(before), sum(now)]
      const touched = Consolidation.touched(old, unit, step.correction)
      for (const { cell: one, by } of touched?.cells ?? []) {
        const [was, is] = [old, fresh].map((each) => Consolidation.open(each, one)?.sum ?? 0n)
        if (by !== undefined) expect((is ?? 0n) - (was ?? 0n)).toBe(by)
      }
      expect(Consolidation.since(old, fresh.parts)).toEqual({ changed: [unit], arrived: [], gone: [] })
    }
  })

  law("progress counts the unit once, by its first filing, whatever became of the unit since", [doings], ([all]) => {
    const campaign = { year, desk: "county", level: "county", expected: [unit], local: [], exemptions: [] } as const
    for (const [, , { filing, tree, kept }] of history(all)) {
      const known = new Map([[unit, { hasDraft: kept.length > 0, filed: filedOf(filing) }]])
      for (const day of ["2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01"]) {
        const { lines, total, unplaced } = progress(campaign, tree, known, day)
        expect([total.expected, unplaced]).toEqual([1, []])
        const [line] = lines
        const first = filing.steps[0]
        if (first === undefined) expect(line?.handedIn).toBe(day > "2024-01-31" ? "overdue" : "pending")
        else if (line?.handedIn !== "overdue")
          expect(line?.handedIn).toBe(dayOf(first.at) > "2024-01-31" ? "late" : "onTime")
        if (line?.handedIn === "overdue" && first !== undefined) expect(line.stage).toBe("returned")
      }
    }
  })

  law("the steps as they are kept make the same filing again", [doings], ([all]) => {
    for (const [, , { filing }] of history(all)) {
      expect(Schema.is(Filing.Filing)(filing)).toBe(true)
      expect(good(Filing.replay(unit, year, filing.steps))).toEqual(filing)
    }
  })
})

it("gets as far as a corrected report, or these laws would hold of nothing", () => {
  const calm: Doing = {
    act: "edit",
    role: "desk",
    over: "county",
    at: moments[0],
    until: moments[0],
    change: "more",
    late: 0,
    proposes: false
  }
  const done = deeds(Array.from({ length: 60 }, () => calm)).map(({ step }) => step.act)
  expect(new Set(done)).toEqual(new Set(["file", "return", "approve", "publish", "correct"]))
})
