/** Whatever the operation at which an editor dies, nothing that it acknowledged is missing, and the file is whole. */
// One life after another is what is tested.
/* oxlint-disable no-await-in-loop */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { openIn } from "../../src/session/Session.ts"
import { type Mortal, mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

/** What the clerk does next, and where. */
const Step = Schema.Struct({
  does: Schema.Literals(["types", "types", "waits", "types while it is saved", "saves"]),
  place: Schema.Natural
})
type Step = typeof Step.Type

/** The clerk's work as it is known to be kept: the draft, and what may be in it without having been acknowledged. */
interface Known {
  readonly draft: Draft
  readonly unsure?: Draft
}

let number = 0

/** One life of an editor, to the end of the steps or to its death. */
const live = async (path: string, steps: ReadonlyArray<Step>, around: Mortal, known: Known): Promise<Known> => {
  const opening = Effect.runPromise(openIn(path, { initial: blank }, around)).catch((error: unknown) => {
    if (!around.isDead()) throw error
  })
  const session = await Promise.race([opening, around.death])
  if (!session) return known
  expect(session.status().kind).not.toBe("conflict")
  const shown = Interchange.show(session.draft)
  expect([known.draft, known.unsure ?? known.draft].map((each) => Interchange.show(each))).toContain(shown)
  let own: Known = { draft: session.draft }
  const type = (place: number): void => {
    if (own.unsure !== undefined) return
    const patch = typed(place, (number += 1))
    const draft = Patch.apply(own.draft, patch)
    session.record(patch, draft)
    own = around.isDead() ? { draft: own.draft, unsure: draft } : { draft }
  }
  for (const { does, place } of steps) {
    if (does === "types") type(place)
    else if (does === "waits") {
      around.pass()
      await Promise.race([session.flush(), around.death])
    } else {
      const saving = session.flush()
      if (does === "types while it is saved") {
        for (let waits = 0; waits < place % 12; waits += 1) await Promise.race([setImmediately(), around.death])
        type(place)
      }
      await Promise.race([saving, around.death])
    }
    if (around.isDead()) return own
  }
  await Promise.race([session.close(), around.death])
  return own
}

const setImmediately = () => new Promise<void>((resolve) => setImmediate(resolve))

const isWhole = (path: string): boolean =>
  !existsSync(path) || Result.isSuccess(Interchange.parse(readFileSync(path, "utf8")))

/** After all lives an editor opens the report that does not die, and closes it. */
const reckon = async (path: string, known: Known): Promise<void> => {
  const last = mortal()
  const end = await live(path, [], last, known)
  if (!existsSync(path)) expect(Interchange.show(end.draft)).toBe(Interchange.show(blank))
  else expect(readFileSync(path, "utf8")).toBe(Interchange.show(end.draft))
  expect(readdirSync(dirname(path))).toEqual(existsSync(path) ? ["年报.gongkai.json"] : [])
}

const day: ReadonlyArray<Step> = [
  { does: "types", place: 2 },
  { does: "types", place: 7 },
  { does: "waits", place: 0 },
  { does: "types", place: 3 },
  { does: "types while it is saved", place: 4 },
  { does: "saves", place: 0 },
  { does: "types while it is saved", place: 8 },
  { does: "types", place: 3 }
]

describe.each([
  ["a new report", false],
  ["a report that is there", true]
])("an editor of %s", (_, isThere) => {
  const begin = (): string => {
    const path = fresh()
    if (isThere) writeFileSync(path, Interchange.show(blank))
    return path
  }

  it.each([
    ["undone", false],
    ["half done", true]
  ])("loses nothing at any of its operations, that one being left %s", async (_name, isTorn) => {
    const whole = mortal()
    const all = begin()
    await reckon(all, await live(all, day, whole, { draft: blank }))
    const operations = whole.count()
    expect(operations).toBeGreaterThan(40)
    for (let at = 0; at < operations; at += 1) {
      const path = begin()
      const known = await live(path, day, mortal(at, isTorn), { draft: blank })
      expect(isWhole(path)).toBe(true)
      await reckon(path, known)
    }
  })

  const Life = Schema.Struct({ at: Schema.Natural, isTorn: Schema.Boolean })
  const lives = Arbitrary.all({
    steps: Arbitrary.array(Arbitrary.schema(Step), { maxLength: 12 }),
    deaths: Arbitrary.array(Arbitrary.schema(Life), { minLength: 1, maxLength: 4 })
  })

  it("loses nothing whatever is typed and however often it dies, in opening and closing too", async () => {
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        lives,
        ({ steps, deaths }) =>
          Effect.tryPromise(async () => {
            const path = begin()
            let known: Known = { draft: blank }
            for (const { at, isTorn } of deaths) {
              known = await live(path, steps, mortal(at % 70, isTorn), known)
              expect(isWhole(path)).toBe(true)
            }
            await reckon(path, known)
            return true
          }),
        { runs: 60 }
      )
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })
})
