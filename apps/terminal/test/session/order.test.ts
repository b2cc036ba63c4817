/** Whatever is typed is in the journal before the terminal gets the frame that shows it: on the drawn screen, and read aloud. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder } from "../support/gongkai.ts"
import { missing, type Terminal, terminal } from "../support/tmux.ts"

const witness = fileURLToPath(new URL("../support/witness.mjs", import.meta.url))

type Written = readonly [kind: "journal" | "frame", text: string]

/** SGR codes part what stands together on screen. */
// oxlint-disable-next-line no-control-regex
const plain = (text: string): string => text.replaceAll(/\u001b\[[\d;]*m/gu, "")

/** What the editor wrote while the work was done, in order. */
const written = async (
  env: { readonly [name: string]: string },
  work: (one: Terminal) => Promise<unknown>
): Promise<ReadonlyArray<Written>> => {
  const cwd = folder()
  const told = join(cwd, "told")
  writeFileSync(told, "")
  const name = put(cwd, "a.gongkai.json", reportOf("示例县水务局"))
  const one = await terminal(["fill", name], {
    cwd,
    env: { NODE_OPTIONS: `--import=${witness}`, GONGKAI_WITNESS: told, ...env }
  })
  try {
    await one.until("总体情况")
    await work(one)
    await one.keys("C-c")
    await one.ended()
  } finally {
    one.close()
  }
  return readFileSync(told, "utf8")
    .trimEnd()
    .split("\n")
    .map((line): Written => JSON.parse(line))
}

/** Where a text is first whole in the journal, and on screen: read aloud, it is said a digit at a time. */
const firsts = (all: ReadonlyArray<Written>, text: string) => {
  let shown = ""
  const frame = all.findIndex(([kind, said]) => {
    if (kind === "frame") shown += plain(said)
    return shown.includes(text)
  })
  return { journal: all.findIndex(([kind, said]) => kind === "journal" && said.includes(text)), frame }
}

const inOrder = (all: ReadonlyArray<Written>, text: string): void => {
  const { journal, frame } = firsts(all, text)
  expect(journal, `${text} in the journal`).toBeGreaterThanOrEqual(0)
  expect(frame, `${text} on screen`).toBeGreaterThanOrEqual(0)
  expect(journal, `${text}: journal before frame`).toBeLessThan(frame)
}

describe.skipIf(missing() !== undefined).concurrent("on the drawn screen", () => {
  it("a figure is in the journal with every digit before the digit is shown", async () => {
    const all = await written({}, async (one) => {
      await one.keys("3", "8", "6", "4", "2", "0")
      await one.until("86420")
      await one.keys("Tab")
      // Fingers that are faster than frames.
      await one.pour(["9", "7", "5", "3", "1"])
      await one.until("97531")
      await one.keys("Enter")
    })
    for (const figure of ["864", "8642", "86420", "97531"]) inOrder(all, figure)
  })

  it("a word of the prose is in the journal before it is shown", async () => {
    const words = ["鹤", "鹭", "鹰", "鹏"]
    const all = await written({}, async (one) => {
      await one.keys("1")
      await one.until("0 字")
      for (const word of words) {
        // One after another, as fingers go.
        // oxlint-disable-next-line no-await-in-loop
        await one.type(word)
        // oxlint-disable-next-line no-await-in-loop
        await one.until(word)
      }
    })
    for (const word of words) inOrder(all, word)
  })

  it("a pasted block is in the journal before one of its figures is shown", async () => {
    const all = await written({}, async (one) => {
      await one.keys("3")
      await one.paste("70301\t70302\n70303\t70304\n")
      await one.until("70301")
      await one.keys("Enter")
      await one.until("70304")
    })
    // The proposal shows the block before it is taken.
    const taken = all.findIndex(([kind, text]) => kind === "journal" && text.includes("70304"))
    const shown = all.findLastIndex(([kind, text]) => kind === "frame" && plain(text).includes("70304"))
    expect(taken).toBeGreaterThanOrEqual(0)
    expect(taken).toBeLessThan(shown)
  })
})

describe.skipIf(missing() !== undefined)("read aloud", () => {
  it("a figure is in the journal before it is said", async () => {
    const all = await written({ GONGKAI_PLAIN: "1" }, async (one) => {
      await one.keys("3", "8", "6", "4", "2", "0", "Enter")
      await one.until("86420")
    })
    for (const figure of ["86", "864", "8642", "86420"]) inOrder(all, figure)
  })
})
