/** In Node a pack is a file read in pieces, a font a file read whole; one that is not there rejects. */
import { readFileSync } from "node:fs"
import { location } from "@gongkai/fonts/location"
import { expect, it } from "@effect/vitest"
import { platform } from "../../src/platform/node.ts"

it("a digest is SHA-256 in lower-case hexadecimal", () => {
  expect(platform.sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  )
})

it("text is one byte a character: its low eight bits", () => {
  expect([...platform.latin1("a\u00ff\u0141")]).toEqual([0x61, 0xff, 0x41])
})

it("a pack gives any stretch of its file", async () => {
  const [source, bytes] = [await platform.pack("heiti"), readFileSync(location("heiti"))]
  if (!("bytes" in source)) return expect.fail("read whole")
  expect(source.length).toBe(bytes.length)
  for (const [from, to] of [
    [0, 128],
    [5000, 5001],
    [bytes.length - 9, bytes.length]
  ] as const)
    expect(Buffer.compare(source.bytes(from, to), bytes.subarray(from, to))).toBe(0)
})

it("a font file is read whole, and one that is not there rejects", async () => {
  const path = new URL("node.test.ts", import.meta.url).pathname
  expect(Buffer.compare(await platform.file(path), readFileSync(path))).toBe(0)
  await expect(platform.file("没有/甲.ttf")).rejects.toThrow("ENOENT")
})
