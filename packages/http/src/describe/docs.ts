/**
 * The reference page: the OpenAPI document as one HTML page that needs nothing from elsewhere and runs nothing.
 *
 * It is in one language. Without words that are sought it is short: the guide, one line for each operation, the refusals. An operation is
 * written out where it is sought, by its name or by words, with the schemas that it speaks of. All is asked for by the address.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { guide } from "./docs/guide.ts"
import { type Html, html, none } from "./docs/html.ts"
import { anchor, at, entries, exampleOf, operationOf, pre, type Shown } from "./docs/operation.ts"
import { said } from "./docs/said.ts"
import { isObject, type Json, list, table, text } from "./docs/schema.ts"
import { style } from "./docs/style.ts"

/** How the page is asked for. */
export interface Asked {
  readonly language?: Language
  /** An operation or a schema by its name, else words that an operation must have, in its path, its name or what is said of it. */
  readonly sought?: string
}

interface Operation {
  readonly path: string
  readonly method: string
  readonly operation: Json
}

const all = (document: Json): ReadonlyArray<Operation> =>
  entries(document["paths"]).flatMap(([path, item]) =>
    entries(item).flatMap(([method, operation]) => (isObject(operation) ? [{ path, method, operation }] : []))
  )

/** Whether an operation has all the words, in whatever case and language. */
const has = ({ path, method, operation }: Operation, words: ReadonlyArray<string>): boolean => {
  const parts = [path, method, anchor(operation), text(operation["summary"]), text(operation["description"])]
  const whole = [...parts, ...list(operation["tags"]).map(text)].join(" ").toLowerCase()
  return words.every((word) => whole.includes(word))
}

/** The address that shows what is sought, in a language. */
const seeking = (language: Language, sought: string): string =>
  `docs?${new URLSearchParams({ lang: language, ...(sought !== "" && { q: sought }) }).toString()}`

const tasks = (known: ReadonlySet<string>, { language }: Shown): Html =>
  html`<ol>
    ${guide.map(
      ({ title, steps }) =>
        html`<li>
          <h3>${title[language]}</h3>
          <ol type="a">
            ${steps.map(
              ({ says, operation, curl }) =>
                html`<li>
                  ${known.has(operation) ? html`<a href="${seeking(language, operation)}">${says[language]}</a>` : says[language]}
                  ${pre(curl)}
                </li>`
            )}
          </ol>
        </li>`
    )}
  </ol>`

const problems = (shown: Shown): ReadonlyArray<Html> =>
  entries(at(shown.document, "components", "responses")).map(([status, response]) => {
    const [media] = entries(at(response, "content")).map(([, each]) => each)
    return html`<section class="operation" id="problem-${status}" aria-labelledby="problem-${status}-h">
      <h3 id="problem-${status}-h">
        <code>${status}</code> ${said(text(at(response, "description")), shown.language)}
      </h3>
      ${pre(JSON.stringify(exampleOf(shown, media), null, 2) ?? "")}
    </section>`
  })

/** The schemas that a page speaks of, and those that they speak of. */
const spokenOf = (markup: string, schemas: ReadonlyMap<string, Html>): ReadonlyMap<string, Html> => {
  const found = new Map<string, Html>()
  const follow = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/href="#schema-([^"]+)"/gu)) {
      const schema = schemas.get(name)
      if (schema === undefined || found.has(name)) continue
      found.set(name, schema)
      follow(schema.markup)
    }
  }
  follow(markup)
  return new Map([...schemas].filter(([name]) => found.has(name)))
}

const words = (language: Language) => {
  const both: { readonly [key: string]: Text } = {
    title: { zh: "接口说明", en: "reference" },
    version: { zh: "版本", en: "version" },
    contents: { zh: "目录", en: "Contents" },
    skip: { zh: "跳到正文", en: "Skip to the content" },
    search: { zh: "查找", en: "Search" },
    sought: { zh: "地址、名称、说明中的字词", en: "words of an address, a name or a description" },
    all: { zh: "全部", en: "all" },
    none: { zh: "没有这样的接口；请换一个词，或看", en: "no operation has these words; try others, or see" },
    guide: { zh: "五件事怎么办", en: "Five tasks" },
    operations: { zh: "全部接口", en: "All operations" },
    open: {
      zh: "点地址看参数、内容、答复和示例。",
      en: "An address leads to its parameters, bodies, answers and examples."
    },
    problems: { zh: "出错时的答复", en: "When something is wrong" },
    schemas: { zh: "数据", en: "Schemas" },
    stands: {
      zh: "curl 中的 $BASE 代表服务地址，$TOKEN 代表令牌，gucheng、xian 代表单位的编号。",
      en: "In lines for a shell $BASE is the address, $TOKEN the token, gucheng and xian are ids of units."
    }
  }
  return (key: string): string => both[key]?.[language] ?? ""
}

/** A schema, open where it is what is sought. */
const schemaOf = ({ language }: Shown, name: string, schema: unknown, isOpen: boolean): Html =>
  html`<details class="operation" id="schema-${name}" ${isOpen ? { markup: "open" } : none}>
    <summary><code>${name}</code> ${said(text(at(schema, "description")), language)}</summary>
    ${table(schema, language)}
  </details>`

/** An operation as a link. */
const linked = (path: string, method: string, href: string): Html =>
  html`<a href="${href}"
    ><span class="method ${method}">${method.toUpperCase()}</span> <code class="path">${path}</code></a
  >`

/** The page, as it is asked for. */
export const docs = (document: Json, { language = "zh", sought = "" }: Asked = {}): string => {
  const shown = { document, language }
  const word = words(language)
  const every = all(document)
  const known = new Set(every.map(({ operation }) => anchor(operation)))
  const wanted = sought
    .toLowerCase()
    .split(/\s+/u)
    .filter((each) => each !== "")
  const isWhole = wanted.length === 0
  const named = sought.trim()
  const schemas = new Map(
    entries(at(document, "components", "schemas")).map(
      ([name, schema]) => [name, schemaOf(shown, name, schema, name === named)] as const
    )
  )
  const own = every.filter(({ operation }) => anchor(operation) === named)
  const isSchema = own.length === 0 && schemas.has(named)
  const found = own.length > 0 ? own : isSchema ? [] : every.filter((each) => has(each, wanted))
  const tags = list(document["tags"]).filter(isObject)
  const of = (tag: Json) => found.filter(({ operation }) => list(operation["tags"]).includes(tag["name"]))
  const groups = tags.filter((tag) => of(tag).length > 0)
  const title = `${text(at(document, "info", "title"))} ${word("title")}`
  const [zh = "", en = ""] = text(at(document, "info", "description")).split("\n\n")
  const paragraphs = ((language === "zh" ? zh : en) || zh).split("\n")
  const nameOf = (tag: Json): string =>
    language === "zh" ? text(tag["name"]) : said(text(tag["description"]), language)
  const there = (to: Language, label: string): Html =>
    html`<a
      href="${seeking(to, sought)}"
      lang="${to === "zh" ? "zh-CN" : "en"}"
      ${to === language ? { markup: 'aria-current="true"' } : none}
      >${label}</a
    >`
  const toc = groups.map(
    (tag) =>
      html`<li>
        ${
          isWhole
            ? html`<a href="#${text(tag["name"])}">${nameOf(tag)}</a>`
            : html`<strong>${nameOf(tag)}</strong>
                <ul>
                  ${of(tag).map(({ path, method, operation }) => html`<li>${linked(path, method, `#${anchor(operation)}`)}</li>`)}
                </ul>`
        }
      </li>`
  )
  const sections = groups.map((tag) =>
    isWhole
      ? html`<h3 id="${text(tag["name"])}">${nameOf(tag)}</h3>
          <ul class="operations">
            ${of(tag).map(
              ({ path, method, operation }) =>
                html`<li id="${anchor(operation)}">
                  ${linked(path, method, seeking(language, anchor(operation)))}
                  ${said(text(operation["summary"]), language)}
                </li>`
            )}
          </ul>`
      : html`<h2>${nameOf(tag)}</h2>
          ${of(tag).map(({ path, method, operation }) => operationOf(shown, path, method, operation))}`
  )
  const link = `href="#schema-${named}"`
  const told = spokenOf(isSchema ? link : sections.map(({ markup }) => markup).join(""), schemas)
  const listed = [...schemas.keys()].map(
    (name) =>
      html`<li id="schema-${name}">
        <a href="${seeking(language, name)}"><code>${name}</code></a>
      </li>`
  )
  return html`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">${word("skip")}</a>
        <nav aria-label="${word("contents")}">
          <p class="languages">${there("zh", "中文")} ${there("en", "English")}</p>
          <form action="docs" method="get" role="search">
            <input type="hidden" name="lang" value="${language}" />
            <label>${word("search")} <input type="search" name="q" maxlength="100" value="${sought}" /></label>
            <button>${word("search")}</button>
            <p class="where">${word("sought")}</p>
          </form>
          <ul>
            ${
              isWhole
                ? html`<li><a href="#guide">${word("guide")}</a></li>`
                : html`<li><a href="docs?lang=${language}">${word("all")}</a></li>`
            }
            ${toc}
            <li><a href="#problems">${word("problems")}</a></li>
            ${isWhole || told.size > 0 ? html`<li><a href="#schemas">${word("schemas")}</a></li>` : none}
          </ul>
        </nav>
        <main id="content">
          <header>
            <h1>${title}</h1>
            <p class="version">
              ${word("version")} ${text(at(document, "info", "version"))} ·
              <a href="openapi.json">openapi.json</a>
            </p>
            ${isWhole ? paragraphs.map((each) => html`<p>${each}</p>`) : none}
            <p>${word("stands")}</p>
          </header>
          ${
            isWhole
              ? html`<h2 id="guide">${word("guide")}</h2>
                  ${tasks(known, shown)}
                  <h2 id="operations">${word("operations")}</h2>
                  <p>${word("open")}</p>`
              : none
          }
          ${
            groups.length === 0 && !isWhole && !isSchema
              ? html`<p role="status">${word("none")} <a href="docs?lang=${language}">${word("all")}</a></p>`
              : sections
          }
          <h2 id="problems">${word("problems")}</h2>
          ${problems(shown)}
          ${
            isWhole
              ? html`<h2 id="schemas">${word("schemas")}</h2>
                  <ul class="schemas">
                    ${listed}
                  </ul>`
              : told.size > 0
                ? html`<h2 id="schemas">${word("schemas")}</h2>
                    ${[...told.values()]}`
                : none
          }
        </main>
      </body>
    </html> `.markup
}
