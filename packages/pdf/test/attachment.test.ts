/** The file inside a PDF is the report's own interchange file, named by the hash of its bytes, whatever the report was read from. */
import { createHash } from "node:crypto"
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { attachment, fileName, identifierOf } from "../src/attachment.ts"
import { report } from "./report.ts"

const draft = report()
const made = new Date("2024-01-09T00:00:00Z")
const file = attachment(draft, edition2021, made)

describe("the file inside", () => {
  it("is read back as the report", () => {
    const text = new TextDecoder().decode(file.bytes)
    expect(Interchange.texts(draft, edition2021).essence).toBe(text)
    expect(JSON.parse(text)).toMatchObject({ year: 2023, agency: { name: "云溪县水务局" } })
  })
  it("bears its name, type, day, and as its description the hash of its bytes", () => {
    expect(file).toMatchObject({ name: fileName, type: "application/json", made })
    expect(fileName).toMatch(/\.gongkai\.json$/u)
    expect(file.description).toBe(`sha256:${createHash("sha256").update(file.bytes).digest("hex")}`)
  })
})

describe("the identifier of a report", () => {
  it("is the hash of the file inside, in the report's own edition unless another is given", () => {
    expect(identifierOf(draft)).toBe(file.description)
    expect(identifierOf(draft, edition2021)).toBe(file.description)
  })
  it("changes with any number", () => {
    expect(identifierOf(Draft.put(draft, "proactive/rules/issued", Count.make(0)))).not.toBe(identifierOf(draft))
  })
})
