/** Identifiers of DHIS2: of the shape that it demands, and the same for the same text alone. */
import { slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { expect, it } from "vitest"
import { uid } from "../../src/definition/uid.ts"

it("an identifier has eleven letters and digits, and each text its own", () => {
  const texts = official.flatMap((edition) => slots(edition).map(({ cell }) => `${edition.key}:${cell}`))
  const all = texts.map(uid)
  expect(all.filter((each) => !/^[A-Za-z][A-Za-z\d]{10}$/u.test(each))).toEqual([])
  expect(new Set(all).size).toBe(texts.length)
})

it("an identifier never changes: a system that has it would not know it again", () =>
  expect(uid("2021:requests/received/total")).toBe("VxiG5B6Wz6s"))
