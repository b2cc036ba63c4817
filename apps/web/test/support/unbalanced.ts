/** A report that does not balance, opened: what steps and buttons are tried on. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { opened } from "../../src/desk/report.ts"

export const cell = "requests/received/naturalPerson"
const draft = Draft.fill(
  edition2021,
  { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" },
  // Three came in and none went out: it does not balance. All cells of this form are counts.
  (at) => (at === cell ? 3 : 0) as never
)
export const { state } = opened({ id: "a", held: {}, draft, isSaved: false }, "zh")
