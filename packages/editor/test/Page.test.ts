/** A table is walked through cell by cell, and every cell is reached. */
import { describe, expect, it } from "vitest"
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { move, page } from "../src/Page.ts"

describe.each([edition2019, edition2021])("the tables of $key", (edition) => {
  it("have every cell of the form once, reached from the first by going right and down", () => {
    for (const form of forms(edition)) {
      const here = page(form)
      const own = slots(edition)
        .filter((slot) => slot.form === form)
        .map(({ cell }) => cell)
      expect([...here.place.keys()]).toEqual(own)
      const walked = own.slice(0, 1)
      while (walked.length < own.length) {
        const last = walked.at(-1) ?? "a/b/c"
        const right = move(here, last, "right")
        walked.push(right === last ? move(here, move(here, last, "home"), "down") : right)
      }
      expect(walked).toEqual(own)
    }
  })
})
