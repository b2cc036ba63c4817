/** A first tour of the interface with curl: from an empty folder to a report kept, checked, printed and listed. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { folder, withExample } from "./support/gongkai.ts"
import { type Running, serving, token } from "./support/server.ts"

const cwd = folder()
const at: { server?: Running } = {}
const good = token(cwd, "导览")
beforeAll(async () => {
  withExample(cwd, "2023.gongkai.json")
  at.server = await serving(cwd)
})
afterAll(async () => {
  await at.server?.end("SIGTERM")
})

/** A line as one would paste it; curl fails on any refusal. */
const pasted = (line: string): string => {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line.replaceAll("curl ", "curl --fail-with-body -sS ")], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, URL: at.server?.url, TOKEN: good }
  })
  expect({ line, status, stderr, stdout: status === 0 ? "" : stdout }).toEqual({
    line,
    status: 0,
    stderr: "",
    stdout: ""
  })
  return stdout
}

it("README's tour registers the organ whose report it keeps", () => {
  const { agency }: { readonly agency: { readonly name: string } } = JSON.parse(
    readFileSync(join(cwd, "2023.gongkai.json"), "utf8")
  )
  for (const readme of ["README.md", "README.en.md"]) {
    const text = readFileSync(new URL(`../../../${readme}`, import.meta.url), "utf8")
    expect(text).toContain(`-d '{"name":"${agency.name}"}'`)
  }
})

it("an agency registered, its report kept, checked, printed and listed, each by a line of curl", () => {
  const json = "-H 'Content-Type: application/json'"
  const mine = '-H "Authorization: Bearer $TOKEN"'
  pasted(
    `curl -X PUT $URL/v1/agencies/jiedao ${mine} ${json} -H 'If-None-Match: *' -d '{"name":"示例市滨河区临水街道"}'`
  )
  const kept = pasted(
    `curl -X PUT $URL/v1/agencies/jiedao/reports/2023 ${mine} ${json} -H 'If-None-Match: *' --data-binary @2023.gongkai.json`
  )
  expect(JSON.parse(kept)).toMatchObject({ number: 1, counts: { error: 0 } })
  expect(pasted(`curl $URL/v1/agencies/jiedao/reports/2023 ${mine}`)).toBe(
    readFileSync(join(cwd, "2023.gongkai.json"), "utf8")
  )
  const findings = pasted(`curl $URL/v1/agencies/jiedao/reports/2023/findings ${mine}`)
  expect(JSON.parse(findings)).toMatchObject({ counts: { error: 0, warning: 0, note: 0 } })
  pasted(`curl $URL/v1/agencies/jiedao/reports/2023 ${mine} -H 'Accept: application/pdf' -o 2023.pdf`)
  expect(readFileSync(join(cwd, "2023.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
  const listed = pasted(`curl "$URL/v1/reports?year=2023" ${mine}`)
  expect(JSON.parse(listed).items).toMatchObject([{ agency: "jiedao", year: 2023, number: 1 }])
  const checked = pasted(`curl $URL/v1/check ${json} --data-binary @2023.gongkai.json`)
  expect(JSON.parse(checked)).toMatchObject({ counts: { error: 0 } })
})
