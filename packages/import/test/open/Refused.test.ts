/** A file that is not read is refused in one line that names it. */
import { expect, it } from "vitest"
import { Refused } from "../../src/open/Refused.ts"

it("the message is the file and the Chinese sentence", () => {
  const refused = new Refused({ file: "甲.doc", text: { zh: "文件已加密", en: "the file is encrypted" } })
  expect([refused.message, refused._tag]).toEqual(["甲.doc：文件已加密", "Refused"])
})
