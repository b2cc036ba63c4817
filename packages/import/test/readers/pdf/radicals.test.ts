/** A radical stands for the character that it looks like. */
import { expect, it } from "vitest"
import { withoutRadicals } from "../../../src/readers/pdf/radicals.ts"

it.each([
  ["⼈⺠", "人民"],
  ["⻋⻔⻚", "车门页"],
  ["⻔⼾", "门户"],
  ["人民", "人民"]
])("%s is %s", (text, meant) => expect(withoutRadicals(text)).toBe(meant))
