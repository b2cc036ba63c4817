/** The fonts of GONGKAI_FONTS are those that a server prints with; one that is none keeps it from starting, with the reason. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Record } from "@gongkai/pdf"
import { afterEach, describe, expect, it } from "vitest"
import { folder, withExample } from "./support/gongkai.ts"
import { running, serving } from "./support/server.ts"

const font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
afterEach(() => {
  Reflect.deleteProperty(process.env, "GONGKAI_FONTS")
})

/** What a PDF from a server says of the fonts that are not ours. */
const printed = async (): Promise<unknown> => {
  const cwd = folder()
  withExample(cwd, "年报.gongkai.json")
  const server = await serving(cwd)
  const answer = await fetch(`${server.url}/v1/print`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: readFileSync(join(cwd, "年报.gongkai.json"))
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  await server.end("SIGTERM")
  return Record.find(bytes)?.fonts
}

describe("GONGKAI_FONTS", () => {
  it("names the fonts that a server prints with", async ({ skip }) => {
    if (!existsSync(font)) return skip(`${font} is not here`)
    process.env["GONGKAI_FONTS"] = `小标宋=${font}`
    expect(await printed()).toMatchObject({ xiaobiaosong: expect.stringContaining("DejaVu") })
  })
  it("leaves the packaged ones where it names none", async () => {
    expect(await printed()).toBeUndefined()
  })
  it.each([
    ["小标宋=/nowhere/font.ttf", "/nowhere/font.ttf"],
    ["行书=/nowhere/font.ttf", "行书"]
  ])("keeps a server from starting where it is wrong, and says why: %s", async (given, said) => {
    process.env["GONGKAI_FONTS"] = given
    const { code, err } = await running(["serve", "--port", "0"], { cwd: folder() })
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })
})
