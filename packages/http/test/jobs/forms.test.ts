/** Each form has one media type and one ending, in the same order. */
import { expect, it } from "vitest"
import { endings, forms, mediaTypes } from "../../src/jobs/forms.ts"

it("forms, endings and media types are of one list", () => {
  expect([...endings].toSorted()).toEqual(Object.keys(forms).toSorted())
  expect(mediaTypes).toHaveLength(new Set(mediaTypes).size)
  for (const [at, type] of mediaTypes.entries()) expect(forms[endings[at] ?? "json"]).toContain(type)
})
