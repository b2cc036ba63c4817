/** A clerk about to leave is told what she pasted or typed and did not record. */
import { describe, expect, it } from "vitest"
import { dropped, onceMore } from "../src/leaving.ts"
import { editor } from "./support/editor.ts"

const pasted = () => editor().press("2").paste("3\t4\t5")

describe("leaving a place", () => {
  it("loses nothing where everything is recorded", () => {
    expect(dropped(editor().press("1").type("字").state())).toBeUndefined()
  })

  it("loses nothing where nothing of a paste fits, and Ctrl-C leaves at once", () => {
    const own = editor().press("4").paste("随便\t什么")
    expect(own.state().place._tag).toBe("Paste")
    expect(dropped(own.state())).toBeUndefined()
    own.press("ctrl+c")
    expect(own.orders.at(-1)).toEqual({ _tag: "Quit", isWarned: false })
  })

  it("loses cells that were pasted and not written, also below the list of keys", () => {
    for (const own of [pasted(), pasted().press("?")]) {
      const question = dropped(own.state())
      expect(question && onceMore(question, "离开").zh).toBe("再按一次就不写入而离开：粘贴的 3 格还没有写入")
      expect(question?.en).toContain("3 pasted cell(s)")
    }
  })
})
