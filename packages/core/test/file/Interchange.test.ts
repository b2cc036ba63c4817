/** An interchange file is decoded whole or refused whole, and written in one way only. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { canonical } from "../../src/file/canonical.ts"
import * as Draft from "../../src/report/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count } from "../../src/report/Entry.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { Money } from "../../src/report/Money.ts"
import { drafts } from "../support/drafts.ts"
import { editions, head, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

describe.each(editions)("a file of %s", (key, edition) => {
  law("decodes to the draft it was encoded from", [drafts(edition)], ([draft]) => {
    expect(Result.getOrThrow(Interchange.decode(Interchange.encode(draft)))).toEqual(draft)
  })

  law("is the same text after reading and writing it", [drafts(edition)], ([draft]) => {
    const text = Interchange.show(draft)
    expect(Interchange.show(Result.getOrThrow(Interchange.parse(text)))).toBe(text)
  })

  law("is the same text in whatever order its keys stood", [drafts(edition)], ([draft]) => {
    const file = Interchange.encode(draft)
    const turned = JSON.stringify(Object.fromEntries(Object.entries(file).toReversed()), undefined, 2)
    expect(Interchange.show(Result.getOrThrow(Interchange.parse(turned)))).toBe(Interchange.show(draft))
  })

  law("has an essence without provenance", [drafts(edition)], ([draft]) => {
    const { provenance: _, ...bare } = draft
    expect(Interchange.texts(draft)).toEqual({ text: Interchange.show(draft), essence: Interchange.show(bare) })
    expect(Interchange.texts(bare)).toEqual({ text: Interchange.show(bare), essence: Interchange.show(bare) })
  })

  it("names its format and its edition, and has the six parts", () => {
    const file = Interchange.encode(Draft.blank(edition, head(edition)))
    expect(Object.keys(file).toSorted()).toEqual([
      "agency",
      "edition",
      "format",
      "otherMatters",
      "overview",
      "proactive",
      "problems",
      "requests",
      "review",
      "year"
    ])
    expect(file).toMatchObject({ format: "gongkai/report@1", edition: key, overview: null })
  })
})

describe("a file", () => {
  const draft = report(edition2021)

  it("keeps numbers nested by heading, and amounts as strings of 万元", () => {
    const filled = Draft.put(
      Draft.put(draft, "proactive/fees/amount", Money.make(7_730_280_000)),
      "requests/outcome.denied.stateSecret/organization.business",
      Count.make(4)
    )
    expect(Interchange.encode(filled)).toMatchObject({
      proactive: { fees: { amount: "7730.28" } },
      requests: { outcome: { denied: { stateSecret: { organization: { business: 4 } } } } }
    })
  })

  it("is one line of canonical text, without a final line break", () => {
    const text = Interchange.show(draft)
    expect(text).toBe(canonical(Interchange.encode(draft)))
    expect(text.startsWith('{"agency":{"name":"示例市档案局"},"edition":"2021","format":"gongkai/report@1"')).toBe(true)
    expect(text).not.toMatch(/\s/u)
  })

  it("has another essence as soon as a number is another", () => {
    const other = Draft.put(draft, "proactive/rules/issued", null)
    expect(Interchange.texts(other).essence).not.toBe(Interchange.texts(draft).essence)
  })

  it("may be of an edition that is not official, when it is given", () => {
    const edition = { ...edition2021, key: "2035" }
    const file = Interchange.encode({ ...draft, edition: "2035" }, edition)
    expect(Result.isSuccess(Interchange.decode(file, { editions: [edition] }))).toBe(true)
    expect(Result.isFailure(Interchange.decode(file))).toBe(true)
  })

  it("reads with every optional field of the head", () => {
    const full: Draft.Draft = {
      ...draft,
      scope: "own",
      reading: "published",
      period: { from: "2023-01-01", to: "2023-12-31" },
      title: "示例市档案局2023年政府信息公开工作年度报告",
      preamble: [{ type: "paragraph", text: "根据条例，制定本报告。" }],
      signature: { organ: "示例市档案局", date: "2024-01-20" },
      publishedOn: "2024-01-30",
      waivers: [],
      provenance: { file: "年报.docx", reader: "docx", cells: {} }
    }
    expect(Result.getOrThrow(Interchange.parse(Interchange.show(full)))).toEqual(full)
  })
})

describe("a file read without Effect", () => {
  const text = Interchange.show(report(edition2021))

  it("is the draft where it is right", () => {
    expect(Interchange.read(text)).toEqual({ ok: true, draft: Result.getOrThrow(Interchange.parse(text)) })
  })

  it("is every problem with its place where it is wrong, and never a throw", () => {
    const read = Interchange.read(text.replace('"year":2023', '"year":1823'))
    expect(read).toMatchObject({ ok: false, problems: [{ pointer: "/year" }] })
    expect(Interchange.read("{")).toMatchObject({ ok: false, problems: [{ pointer: "" }] })
    expect(Interchange.read(text, { editions: [] })).toMatchObject({ ok: false, problems: [{ pointer: "/edition" }] })
  })
})
