/** The text of a revision in SQL, its own or that of the revision it repeats. */
import { expect, it } from "@effect/vitest"
import { DatabaseSync } from "node:sqlite"
import { textOf } from "../src/textOf.ts"

it("a revision that repeats another reads as that one, under whatever name its row goes", () => {
  const database = new DatabaseSync(":memory:")
  database.exec("CREATE TABLE revisions (agency, year, number, text, same_as)")
  database.exec(
    "INSERT INTO revisions VALUES ('甲', 2023, 1, '一', NULL), ('甲', 2023, 2, '', 1), ('乙', 2023, 1, '二', NULL)"
  )
  const rows = database.prepare(`SELECT ${textOf("each")} AS text FROM revisions AS each ORDER BY agency, number`).all()
  expect(rows.map(({ text }) => text)).toEqual(["二", "一", "一"])
})
