/** Every run of a page belongs to one leaf of the structure, or to none: then it is an artefact. */
import { expect, it } from "@effect/vitest"
import { nameOf, owners } from "../../src/backend/structure.ts"
import type { Element, Run } from "../../src/layout/sheet/Sheets.ts"
import { square } from "../layout/faces.ts"

const [face] = square.chain("songti")
const run: Run = { text: "公", face: face ?? expect.fail(), size: 16, x: 0, y: 0, spacing: 0, width: 16 }
const page = { width: 595, height: 842, runs: [run, run, run], rules: [] }
const leaf = (from: number, to: number): Element => ({ role: "P", children: [], marks: [{ page: 0, from, to }] })

it("runs are owned by the leaf that claims them", () => {
  const [first, second] = [leaf(0, 1), leaf(2, 3)]
  const root: Element = {
    role: "Document",
    children: [{ role: "TR", children: [first, second], marks: [] }],
    marks: []
  }
  expect(owners({ pages: [page], root })).toEqual([[first, undefined, second]])
})

it("the title is the first heading, so that all others are one lower", () => {
  expect((["Title", "H1", "H4", "P", "Sign", "TH"] as const).map((role) => nameOf({ role }))).toEqual([
    "H1",
    "H2",
    "H5",
    "P",
    "P",
    "TH"
  ])
})
