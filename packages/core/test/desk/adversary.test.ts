/**
 * Whatever a county does in whatever order: everybody, at odd clocks, with old copies in hand, while units merge and end.
 *
 * The desk of this specification keeps revisions and a filing as a server does: who acts is asked of the tree as it stands that day, each
 * step names the version that was seen, and what is filed or corrected passes the gate.
 */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Access from "../../src/desk/Access.ts"
import * as Consolidation from "../../src/desk/Consolidation.ts"
import * as Correction from "../../src/desk/Correction.ts"
import * as Filing from "../../src/desk/Filing.ts"
import { obstacles } from "../../src/desk/gate.ts"
import { dayOf, instant } from "../../src/desk/Instant.ts"
import { filedOf, progress } from "../../src/desk/Progress.ts"
import { recheck } from "../../src/desk/recheck.ts"
import { textsOf } from "../../src/desk/Slip.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { put } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { good } from "../support/county.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"
import {
  type Desk,
  type Doing,
  cell,
  deeds,
  doings,
  hashOf,
  history,
  moments,
  standing,
  unit,
  year
} from "../support/adversary.ts"

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
