/**
 * Chromium printing to PDF: one browser and one page, used again for every report.
 *
 * @module
 */
import type { Flow } from "@gongkai/pdf/layout/page/Flow"
import { flow, joined } from "./flows.ts"
import { configuration } from "./fonts.ts"
import { html } from "./html.ts"
import { chromium, load } from "./peers.ts"
import type { Printer, Setting } from "./Printer.ts"

interface Page {
  readonly setContent: (html: string, options: { readonly waitUntil: "load" }) => Promise<void>
  readonly pdf: (options: { readonly preferCSSPageSize: true; readonly tagged: boolean }) => Promise<Uint8Array>
}

interface Playwright {
  readonly chromium: {
    readonly launch: (options: {
      readonly executablePath: string
      readonly args: ReadonlyArray<string>
      readonly env: NodeJS.ProcessEnv
    }) => Promise<{ readonly newPage: () => Promise<Page>; readonly close: () => Promise<void> }>
  }
}

/** A sandbox is refused to root, which builds often run as. */
export const flags = ["--no-sandbox", "--disable-gpu"] as const

export const environment = (fonts: string): NodeJS.ProcessEnv => ({
  ...process.env,
  FONTCONFIG_FILE: configuration(fonts)
})

export const open = async ({ tagged, fonts }: Setting): Promise<Printer> => {
  const executablePath = chromium()
  if (executablePath === undefined) throw new Error("no Chromium")
  // As its own types say.
  const playwright = load("playwright-core") as Playwright
  const browser = await playwright.chromium.launch({
    executablePath,
    args: flags,
    env: environment(fonts)
  })
  const page = await browser.newPage()
  const prepared = (flow: Flow) => {
    const text = html(flow)
    return async () => {
      await page.setContent(text, { waitUntil: "load" })
      return page.pdf({ preferCSSPageSize: true, tagged })
    }
  }
  return {
    report: (draft) => prepared(flow(draft)),
    book: (drafts) => prepared(joined(drafts)),
    close: () => browser.close()
  }
}
