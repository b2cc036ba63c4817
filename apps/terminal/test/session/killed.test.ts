/**
 * The editor killed while one types: everything it acknowledged is there when the report is opened again.
 *
 * It is killed twice here, a hundred times with `GONGKAI_FUZZ`, five hundred times with `GONGKAI_DEEP`; `GONGKAI_KILLS` is another number.
 */
// One after another is what is tested.
/* oxlint-disable no-await-in-loop */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import type { Draft } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { openIn } from "../../src/session/Session.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh } from "./typed.ts"

const kills = Number(process.env["GONGKAI_KILLS"] ?? times(2, 100, 500))
/** No program has this number. */
const nobody = 2 ** 31 - 1
const decode = Schema.decodeUnknownSync(Patch.schema(edition2021))

/** The program that types, bundled so that it starts at once. */
const program = async (): Promise<string> => {
  const outfile = join(mkdtempSync(join(tmpdir(), "gongkai-")), "typing.mjs")
  const entry = fileURLToPath(new URL("typing.ts", import.meta.url))
  await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", target: "node22" })
  return outfile
}

/** What it said before it was killed: the changes it acknowledged, and the one it was about to make. */
const typedUntilKilled = async (entry: string, path: string, first: number) => {
  const child = spawn(process.execPath, [entry, path, String(first)], { stdio: ["ignore", "pipe", "inherit"] })
  let said = ""
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text))
  await Promise.race([once(child.stdout, "data"), once(child, "close")])
  await setTimeout(Math.random() * 1800)
  const closed = once(child, "close")
  expect(child.kill("SIGKILL")).toBe(true)
  await closed
  const lines = said.slice(0, said.lastIndexOf("\n")).split("\n")
  expect(lines.filter((line) => line.endsWith("failed") || line.endsWith("conflict"))).toEqual([])
  const changes = lines.flatMap((line) => (line.startsWith("about ") ? [decode(JSON.parse(line.slice(6)))] : []))
  const kept = lines.filter((line) => line.startsWith("kept ")).length
  return { acknowledged: changes.slice(0, kept), unsure: changes.slice(kept) }
}

const made = (draft: Draft, changes: ReadonlyArray<Patch.Patch>): string =>
  Interchange.show(changes.reduce((each, patch) => Patch.apply(each, patch), draft))

it(`killed ${kills} times while one types, it has lost nothing that it acknowledged`, async () => {
  const entry = await program()
  const path = fresh()
  let [draft, sum, restored, survived] = [blank, 0, 0, 0]
  for (let turn = 0; turn < kills; turn += 1) {
    const { acknowledged, unsure } = await typedUntilKilled(entry, path, sum)
    sum += acknowledged.length
    if (existsSync(path)) expect(Result.isSuccess(Interchange.parse(readFileSync(path, "utf8")))).toBe(true)
    const session = await Effect.runPromise(openIn(path, { initial: blank }, { ...mortal(), pid: nobody }))
    expect(session.status().kind).not.toBe("conflict")
    const found = Interchange.show(session.draft)
    // What was recorded though the word of it did not come through may be there as well.
    expect([made(draft, acknowledged), made(draft, [...acknowledged, ...unsure])]).toContain(found)
    restored += session.restored === undefined ? 0 : 1
    survived += found === made(draft, acknowledged) ? 0 : 1
    draft = session.draft
    // Every other time the editor that restored it ends before it has saved anything.
    if (turn % 2 === 0) await session.close()
  }
  expect(sum).toBeGreaterThan(kills)
  process.stdout.write(
    `${kills} kills, ${sum} changes acknowledged, ${restored} times some restored from the journal, ${survived} times one more than acknowledged, none missing\n`
  )
})
