/**
 * A county's desk on a server of its own, with the desk in the browser as it is built, and people who can sign in.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import * as Draft from "@gongkai/core/Draft"
import type { Grant } from "@gongkai/core/desk/Access"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import { type Served, serve, services } from "@gongkai/http/node"
import * as Effect from "effect/Effect"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { test } from "vitest"
import { served } from "../../build.mjs"
import { chrome, needsChromium } from "./browser.ts"

/** The year that is reported now, of which the county has a campaign. */
export const year = new Date().getFullYear() - 1

/** Everybody's password. */
export const password = "correct horse 9"

/** Units of the county and people with their roles. */
const units: { readonly [id: string]: string } = {
  // Known by name alone: a test registers it.
  branch: "云岭县第二中学",
  county: "云岭县人民政府",
  water: "云岭县水务局",
  culture: "云岭县文化馆",
  school: "云岭县教育局"
}
const people: { readonly [id: string]: ReadonlyArray<Grant> } = {
  clerk: [{ role: "clerk", over: "water" }],
  other: [{ role: "clerk", over: "water" }],
  desk: [
    { role: "desk", over: "county" },
    { role: "reviewer", over: "county" }
  ],
  admin: [{ role: "administrator", over: "*" }]
}

const said = (text: string) => [paragraph(text)]

/** A report that can be filed. */
export const report = (id: string, of: number, received = 0): string => {
  const plain = {
    ...Draft.fill(
      edition2021,
      { year: of, agency: { name: units[id] ?? id } },
      () => Count.make(0),
      () => []
    ),
    overview: said("各项公开工作按条例办理。"),
    problems: said("信息更新不够及时；下一步按月核对，加强培训。"),
    otherMatters: said("全年没有收取信息处理费。")
  }
  const cells = ["received", "outcome.granted", "outcome.total"].flatMap((row) =>
    ["naturalPerson", "total"].map((column) => `requests/${row}/${column}`)
  )
  return Interchange.show(
    cells.reduce<Draft.Draft>((made, cell) => Draft.put(made, cell as "a/b/c", Count.make(received)), plain)
  )
}

/** The desk with its server, which can be stopped and begun again. */
export interface County {
  readonly url: string
  /** Asks with the token of the office. */
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ) => Promise<{ readonly status: number; readonly etag: string; readonly text: string }>
  readonly stop: () => Promise<void>
  readonly begin: () => Promise<void>
  readonly end: () => Promise<void>
}

let built: ReturnType<typeof served> | undefined

/** Begins a server with the county in it. */
const county = async (): Promise<County> => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-desk-"))
  const db = join(folder, "gongkai.db")
  const { files } = await (built ??= served())
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const opened = await services({ db })
  const { accounts, tokens } = opened.services.storage
  const token = await Effect.runPromise(tokens.issue("办公室"))
  const hash = await Effect.runPromise(opened.services.hashing?.hash(password) ?? Effect.die("no hashing"))
  for (const [id, grants] of Object.entries(people)) {
    // One after the other: each is based on the last entry of the log.
    const account = { id, kind: "person", name: `示例${id}`, grants, isClosed: false } as const
    // oxlint-disable-next-line no-await-in-loop
    await Effect.runPromise(accounts.keep(account, "命令行", 0))
    // oxlint-disable-next-line no-await-in-loop
    await Effect.runPromise(accounts.setSecret(id, hash, "命令行"))
  }
  await opened.close()
  let server: Served | undefined
  let port = 0
  const begin = async (): Promise<void> => {
    server = await serve({ port, db, budget: null, desk: pathToFileURL(`${folder}/`) })
    port = Number(new URL(server.url).port)
  }
  const stop = async (): Promise<void> => {
    await server?.close()
    server = undefined
  }
  await begin()
  const url = `http://127.0.0.1:${port}`
  const ask: County["ask"] = async (method, path, body, headers = method === "GET" ? {} : { "if-none-match": "*" }) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) })
    })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return { status: answer.status, etag: answer.headers.get("etag") ?? "", text }
  }
  await ask("POST", "/v1/units/bulk", {
    units: Object.entries(units).flatMap(([id, name]) =>
      id === "branch"
        ? []
        : {
            id,
            from: "2015-01-01",
            name,
            kind: id === "county" ? "government" : "department",
            level: "county",
            ...(id !== "county" && { parent: "county" })
          }
    )
  })
  await ask("PUT", `/v1/campaigns/county/${year}`, {})
  return {
    url,
    ask,
    begin,
    stop,
    end: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
  }
}

/** A county of a test's own, and a way to sign in to it. */
interface Own {
  readonly county: County
  readonly visit: (who: string, width?: number) => Promise<Visit>
}

/**
 * A test in a browser at a county that no other test knows: it stands alone, in any order.
 *
 * Where Chromium is not installed it is skipped.
 */
export const it = test.extend("own", async ({ skip }, { onCleanup }): Promise<Own> => {
  needsChromium(skip)
  const [browser, own] = await Promise.all([chrome(), county()])
  onCleanup(async () => {
    await browser.close()
    await own.end()
  })
  return { county: own, visit: (who, width) => visit(browser, own, who, width) }
})

/** What a page of the desk complained of: errors of scripts, and what its policy forbade. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: Array<string>
}

/** Somebody signs in, in a browser profile of their own. */
const visit = async (browser: Browser, { url }: Pick<County, "url">, who: string, width = 1280): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" })
  // On a busy machine a page takes the time it takes.
  context.setDefaultTimeout(Number(process.env["WAIT"] ?? 1_800_000))
  const page = await context.newPage()
  const faults: Array<string> = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => {
    if (/Content Security Policy/u.test(message.text())) faults.push(message.text())
  })
  await page.goto(`${url}/`)
  await signIn(page, who)
  const refused = page.locator("form [role=alert]").filter({ hasText: /\S/u })
  await page.locator("#title").or(refused).first().waitFor()
  if (await refused.isVisible()) throw new Error(`${who} was not let in: ${await refused.innerText()}`)
  return { page, context, faults }
}

/** Opens a place of the desk. */
export const to = (page: Page, place: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/${place}`)

/** Waits for a text anywhere on the page. */
export const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

/** Waits until the editor tells this of where the report is. */
export const state = (page: Page, text: string): Promise<void> => page.locator(".state", { hasText: text }).waitFor()

/** What a report's filing says on the server. */
export const stands = async ({ ask }: County, unit: string) =>
  JSON.parse((await ask("GET", `/v1/filings/${unit}/${year}`)).text)

/** A unit's report on the server, as a clerk would have it before the last look. */
export const kept = ({ ask }: County, unit: string, received = 3) =>
  ask("PUT", `/v1/agencies/${unit}/reports/${year}`, report(unit, year, received))

/** A unit's report, filed. */
export const filed = async (own: County, unit: string, received = 3): Promise<void> => {
  await kept(own, unit, received)
  await own.ask("POST", `/v1/filings/${unit}/${year}/file`, { revision: 1 })
}

/** A unit's report, filed, approved and published. */
export const published = async (own: County, unit: string): Promise<void> => {
  await filed(own, unit)
  for (const [version, step] of ["approve", "publish"].entries()) {
    // Each step is based on the one before.
    // oxlint-disable-next-line no-await-in-loop
    await own.ask("POST", `/v1/filings/${unit}/${year}/${step}`, {}, { "if-match": `"${version + 1}"` })
  }
}

/** Fills the form in. */
export const signIn = async (page: Page, who: string): Promise<void> => {
  await page.fill("#sign-in-id", who)
  await page.fill("#sign-in-password", password)
  await page.locator("form button[type=submit]").last().click()
}
