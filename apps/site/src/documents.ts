/**
 * The documents of the repository as pages: Markdown becomes HTML, and each link leads to a page, to a copy of the file, or nowhere.
 *
 * A link to a folder of documents leads to their list. A link to any other folder, or to a file that is not there, loses its address and keeps
 * its words: the site has no dead link.
 *
 * @module
 */
import { existsSync, globSync, readFileSync, statSync } from "node:fs"
import { dirname, join, normalize } from "node:path/posix"
import MarkdownIt from "markdown-it"
import { escape, from, type Page } from "./shell.ts"

/** Pages, and files that they link to: the place in the site by the place in the repository. */
export interface Documents {
  readonly pages: ReadonlyArray<Page>
  readonly files: ReadonlyMap<string, string>
}

const patterns = ["*.md", "docs/*.md", "decisions/*.md", "bench/README.md", "examples/README.md"]

/** Where a document lies in the site. The rule book has pages of its own. */
const placeOf = (path: string): string =>
  path === "README.md" ? "index.html" : path === "docs/rules.md" ? "rules/index.html" : path.replace(/\.md$/u, ".html")

/** The id that a heading has where code is hosted, so that links between documents hold here too. */
const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/gu, "-")

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”]/u

/** All documents of the repository at `root`. */
export const documents = (root: string): Documents => {
  const sources = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => path.replaceAll("\\", "/"))
  const known = new Set(sources)
  const files = new Map<string, string>()
  const folders = new Set<string>()

  /** Where a link of a document leads in the site; nothing where it leads nowhere. */
  const target = (document: string, address: string): string | undefined => {
    if (/^(?:[a-z]+:|#)/u.test(address)) return address
    const [path = "", anchor] = decodeURI(address).split("#")
    const at = normalize(join(dirname(document), path)).replace(/\/$/u, "")
    const place = from(placeOf(document), known.has(at) ? placeOf(at) : `files/${at}`)
    if (known.has(join(at, "README.md"))) return from(placeOf(document), placeOf(join(at, "README.md")))
    if (sources.some((source) => dirname(source) === at)) {
      folders.add(at)
      return from(placeOf(document), `${at}/index.html`)
    }
    if (known.has(at)) return anchor === undefined || at === "docs/rules.md" ? place : `${place}#${anchor}`
    const full = join(root, at)
    if (!existsSync(full) || !statSync(full).isFile()) return undefined
    files.set(`files/${at}`, at)
    return place
  }

  const page = (document: string): Page => {
    const markdown = new MarkdownIt({ html: false })
    const { rules } = markdown.renderer
    const seen = new Map<string, number>()
    rules["heading_open"] = (tokens, at) => {
      const id = idOf(tokens[at + 1]?.content.replaceAll("`", "") ?? "")
      const before = seen.get(id) ?? 0
      seen.set(id, before + 1)
      return `<${tokens[at]?.tag} id="${id}${before === 0 ? "" : `-${before}`}">`
    }
    const open: Array<string> = []
    rules["link_open"] = (tokens, at, options, _env, self) => {
      const to = target(document, `${tokens[at]?.attrGet("href") ?? ""}`)
      open.push(to === undefined ? "</span>" : "</a>")
      if (to === undefined) return "<span>"
      tokens[at]?.attrSet("href", to)
      return self.renderToken(tokens, at, options)
    }
    rules["link_close"] = () => open.pop() ?? ""
    const image = rules["image"]
    rules["image"] = (tokens, at, options, env, self) => {
      const token = tokens[at]
      const to = target(document, `${token?.attrGet("src") ?? ""}`)
      if (to !== undefined) token?.attrSet("src", to)
      return image?.(tokens, at, options, env, self) ?? ""
    }
    // A line that ends between Chinese words is no blank.
    rules["softbreak"] = (tokens, at) => {
      const [before, behind] = [tokens[at - 1]?.content.at(-1) ?? "", tokens[at + 1]?.content.at(0) ?? ""]
      return chinese.test(before) || chinese.test(behind) ? "" : "\n"
    }
    // What scrolls is reached by the keyboard.
    const fence = rules["fence"]
    rules["fence"] = (tokens, at, options, env, self) =>
      fence?.(tokens, at, options, env, self).replace("<pre>", '<pre tabindex="0">') ?? ""
    rules["table_open"] = () => '<div class="wide" tabindex="0"><table>'
    rules["table_close"] = () => "</table></div>"
    const text = readFileSync(join(root, document), "utf8")
    const [, title = document] = /^# (.+)$/mu.exec(text) ?? []
    const language = document === "README.md" || document.startsWith("docs/") ? "zh" : "en"
    return { path: placeOf(document), language, title, body: markdown.render(text) }
  }
  const pages = sources.filter((path) => path !== "docs/rules.md").map(page)
  const titles = new Map(pages.map(({ path, title }) => [path, title]))
  const contents = [...folders].map((folder): Page => {
    const items = sources
      .filter((source) => dirname(source) === folder)
      .map(
        (source) =>
          `<li><a href="${from(`${folder}/index.html`, placeOf(source))}">${escape(titles.get(placeOf(source)) ?? source)}</a></li>`
      )
    const body = `<h1>${folder}</h1>\n<ul>${items.join("\n")}</ul>`
    return { path: `${folder}/index.html`, language: "en", title: folder, body }
  })
  return { pages: [...pages, ...contents], files }
}
