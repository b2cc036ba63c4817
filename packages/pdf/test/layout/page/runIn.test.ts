/** Heads that run into their paragraph are set in 楷体 up to their first stop; sentences are none. */
import { expect, it } from "@effect/vitest"
import { sheets } from "../../../src/layout/page/layout.ts"
import { runIn } from "../../../src/layout/page/runIn.ts"
import { typefaces } from "../../../src/layout/page/typefaces.ts"
import { square } from "../faces.ts"

it.each([
  ["（一）主动公开。围绕水利工程公开信息。", "（一）主动公开。"],
  ["（十二）健全制度，完善机制。全年修订制度。", "（十二）健全制度，完善机制。"]
])("%s has a head", (text, head) => expect(text.slice(0, runIn(text))).toBe(head))

it.each([
  "主动公开。围绕水利工程公开信息。",
  "（一）全年收到申请12件，均已答复。其中予以公开8件。",
  "（一）主动公开。",
  "（一）主动公开：围绕水利工程。继续公开。",
  `（一）${"很长".repeat(30)}。后面还有。`
])("%s has none", (text) => expect(runIn(text)).toBe(0))

it("its letters are asked of the other role, and the paragraph loses none", () => {
  const text = "（一）主动公开。围绕水利工程公开信息。"
  const flow = [{ kind: "paragraph" as const, text }]
  expect(typefaces(flow).filter(({ role }) => role === "kaiti" || role === "fangsong")).toEqual([
    { role: "kaiti", text: "（一）主动公开。" },
    { role: "fangsong", text: "围绕水利工程公开信息。" }
  ])
  const printed = sheets("示例", flow, square).pages[0]?.runs.map((run) => run.text) ?? []
  expect(printed.slice(0, -1).join("")).toBe(text)
})
