/** The head of the report: fields are typed, chosen, cleared and taken back; a preamble comes only when it is asked for. */
import { describe, expect, it } from "vitest"
import { fields } from "../src/head/fields.ts"
import { editor, from } from "./support/editor.ts"

const at = (key: string) => {
  const own = editor().press("0")
  const place = fields.findIndex((field) => field.key === key)
  for (let step = 0; step < place; step++) own.press("down")
  return own
}

describe("a field of the head", () => {
  it.each([
    ["agency.supervisor", "示例省人民政府", { supervisor: "示例省人民政府" }],
    ["agency.postcode", "３１００００", { postcode: "310000" }],
    ["agency.telephone", "0571-8888 0000", { telephone: "0571-8888 0000" }],
    ["agency.email", "open@example.gov.cn", { email: "open@example.gov.cn" }],
    ["agency.website", "https://example.gov.cn", { website: "https://example.gov.cn" }],
    ["agency.divisionCode", "330100", { divisionCode: "330100" }]
  ])("%s takes %s when Enter leaves it", (key, said, agency) => {
    const own = at(key).type(said).press("enter")
    expect(own.draft().agency).toEqual({ name: "示例市人民政府", ...agency })
    expect(own.press("ctrl+z").draft().agency).toEqual({ name: "示例市人民政府" })
  })

  it.each([
    ["agency.postcode", "31000"],
    ["agency.email", "open.example.gov.cn"],
    ["agency.website", "示例市人民政府网站"],
    ["agency.divisionCode", "33010"],
    ["publishedOn", "2025年2月30日"],
    ["signature.organ", "示例市人民政府办公室"]
  ])("%s does not take %s: it stays in hand, and it is said why", (key, said) => {
    const own = at(key).type(said).press("enter")
    expect(own.orders).toEqual([])
    expect(own.said()).toContain(said)
    expect(own.state().place).toMatchObject({ _tag: "Head", input: { text: said } })
    expect(own.press("escape").state().place).not.toHaveProperty("input")
  })

  it.each(["2025-01-20", "2025年1月20日", "2025.1.20", "20250120", "２０２５年１月２０日"])(
    "takes the day %s",
    (said) => {
      expect(at("publishedOn").type(said).press("tab").draft().publishedOn).toBe("2025-01-20")
    }
  )

  it("never leaves a report without the name of its organ", () => {
    const own = at("agency.name").press("delete")
    expect(own.draft().agency.name).toBe("示例市人民政府")
    own.press("enter")
    for (let step = 0; step < 7; step++) own.press("backspace")
    expect(own.press("enter").draft().agency.name).toBe("示例市人民政府")
  })

  it("of given values is chosen by number or with the arrows, around through none", () => {
    const own = at("agency.kind").type("2")
    expect(own.draft().agency.kind).toBe("township")
    expect(own.press("right").draft().agency.kind).toBe("generalOffice")
    expect(own.press("left", "left", "left").draft().agency).not.toHaveProperty("kind")
    expect(own.type("9").draft().agency).not.toHaveProperty("kind")
  })

  it("of given values keeps its value when Enter goes on, or when what was typed was meant for another field", () => {
    const own = at("agency.level").type("4").press("enter")
    expect(own.state().place).toMatchObject({ _tag: "Head", at: fields.findIndex(({ key }) => key === "scope") })
    own.press("up").type("0871 6800")
    expect(own.draft().agency.level).toBe("county")
    expect(own.said()).toContain("“0871 6800”没有记入")
    expect(own.press("down", "up").type("123").draft().agency.level).toBe("county")
    expect(own.press("down", "up").type("12").draft().agency.level).toBe("province")
  })

  it("is cleared with Del", () => {
    const own = at("title").type("示例年报").press("enter", "up")
    expect(own.draft().title).toBe("示例年报")
    expect(own.press("delete").draft()).not.toHaveProperty("title")
  })

  it("goes on in the text that stands there after Enter", () => {
    const own = at("agency.address").type("东街").press("enter", "up", "enter").type("8号").press("down")
    expect(own.draft().agency.address).toBe("东街8号")
  })

  it("is recorded before the report is saved, printed or left", () => {
    for (const key of ["ctrl+s", "ctrl+p", "ctrl+c", "f6"]) {
      const own = at("agency.address").type("东街").press(key)
      expect(own.draft().agency.address, key).toBe("东街")
    }
  })

  it("asks before leaving what it does not take", () => {
    const own = at("agency.postcode").type("31").press("ctrl+c")
    expect(own.orders).toEqual([])
    expect(own.press("ctrl+c").orders).toEqual([{ _tag: "Quit", isWarned: true }])
  })

  it("names the organ that signs with the day of signature, and says so", () => {
    const own = at("signature.date").type("2025-01-10").press("enter")
    expect(own.draft().signature).toEqual({ organ: "示例市人民政府", date: "2025-01-10" })
    expect(own.said()).toContain("示例市人民政府")
    own.type("示例市办公室").press("enter")
    expect(own.draft().signature).toEqual({ organ: "示例市办公室", date: "2025-01-10" })
  })

  it("takes a pasted line, and refuses several", () => {
    const own = at("agency.address").paste(" 东街8号\n").press("enter")
    expect(own.draft().agency.address).toBe("东街8号")
    expect(own.press("up").paste("东街\n西街").said()).toContain("没有粘贴")
    expect(own.draft().agency.address).toBe("东街8号")
  })

  it("of a file that may only be read takes nothing", () => {
    const kept = { kind: "readOnly", text: { zh: "只读", en: "read-only" } } as const
    const own = from({ ...at("agency.address").state(), status: kept })
    expect(own.type("东").press("delete", "enter").orders).toEqual([])
    expect(own.said()).toBe("只读")
  })
})

describe("the preamble", () => {
  it("is not there until it is asked for, and one key takes it back", () => {
    const own = at("preamble")
    expect(own.draft()).not.toHaveProperty("preamble")
    const text = JSON.stringify(own.type("p").draft().preamble)
    expect(text).toContain("示例市人民政府2024年政府信息公开工作年度报告")
    expect(own.press("ctrl+z").draft()).not.toHaveProperty("preamble")
  })

  it("is written like a part, and leaving it leads back to its field", () => {
    const own = at("preamble").press("enter").type("现公布年报。")
    expect(own.draft().preamble).toEqual([{ type: "paragraph", text: "现公布年报。" }])
    expect(own.press("escape").state().place).toEqual(at("preamble").state().place)
    expect(own.press("enter", "ctrl+z").draft()).not.toHaveProperty("preamble")
  })

  it("leads on to the first part, and back to the last", () => {
    expect(at("preamble").press("f6").state().place).toMatchObject({ _tag: "Prose", section: "overview" })
    expect(at("preamble").press("enter", "f5").state().place).toMatchObject({ _tag: "Prose", section: "otherMatters" })
  })
})

describe("a finding about the head", () => {
  it("leads to the field it is about", () => {
    const own = at("publishedOn").type("2025-06-01").press("enter", "escape").press("f")
    expect(own.press("enter").state().place).toEqual(at("publishedOn").state().place)
  })
})
