/** A finding in one line: what is wrong, what to do, and the clause. */
import { expect, it } from "vitest"
import { whole } from "../../src/formats/Checked.ts"
import { finding } from "./checked.ts"

it("a finding is one line with what to do and the clause", () => {
  expect(whole(finding())).toBe('新收 <10> & 办结 "9" | 不符。请核对。（《条例》第五十条）')
})
