/**
 * One operation of the document as a section of the reference page.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Html, html, none } from "./html.ts"
import { said } from "./said.ts"
import { isObject, type Json, line, list, plain, text } from "./schema.ts"

/** What lies there, or `undefined`. */
export const at = (value: unknown, ...keys: ReadonlyArray<string>): unknown =>
  keys.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value)

/** What a reference leads to, within the document. */
const resolved = (document: Json, value: unknown): unknown => {
  const ref = text(at(value, "$ref"))
  return ref.startsWith("#/") ? at(document, ...ref.slice(2).split("/")) : value
}

/** The members of an object; none of anything else. */
export const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isObject(value) ? Object.entries(value) : []

/** The document that is shown, and how. */
export interface Shown {
  readonly document: Json
  readonly language: Language
}

/** The example in a language, or the only one. */
export const exampleOf = ({ document, language }: Shown, media: unknown): unknown => {
  const all = entries(at(media, "examples"))
  const [, one] = all.find(([name]) => name === language) ?? all[0] ?? []
  return at(resolved(document, one), "value")
}

/** Text that may be wider than the page; a keyboard reaches it to move it. */
export const pre = (code: string): Html => html`<pre tabindex="0">${code}</pre>`

const code = ({ language }: Shown, value: unknown): Html => {
  const json = JSON.stringify(value, null, 2)
  return json.length > 600
    ? html`<details>
        <summary>${{ zh: "示例", en: "Example" }[language]}</summary>
        ${pre(json)}
      </details>`
    : pre(json)
}

const content = (shown: Shown, body: unknown): ReadonlyArray<Html> =>
  entries(at(body, "content")).map(([type, media]) => {
    const example = exampleOf(shown, media)
    return html`<div>
      <code>${type}</code>
      ${line(at(media, "schema"), shown.language)}${example === undefined ? none : code(shown, example)}
    </div>`
  })

const parameters = ({ document, language }: Shown, operation: Json): Html => {
  const all = list(operation["parameters"]).map((each) => resolved(document, each))
  if (all.length === 0) return none
  const places: Json =
    language === "zh"
      ? { path: "路径", query: "查询", header: "请求头" }
      : { path: "path", query: "query", header: "header" }
  const [must, such] = language === "zh" ? ["，必填", "，例如 "] : [", required", ", such as "]
  const rows = all.map(
    (each) =>
      html`<tr>
        <th scope="row">
          <code>${text(at(each, "name"))}</code>
          <span class="where">${text(places[text(at(each, "in"))])}${at(each, "required") === true ? must : ""}</span>
        </th>
        <td>
          ${said(text(at(each, "description")), language)}<br /><span class="where"
            >${line(at(each, "schema"), language)}${such}<code>${plain(at(each, "example") ?? "")}</code></span
          >
        </td>
      </tr>`
  )
  return html`<h4>${{ zh: "参数", en: "Parameters" }[language]}</h4>
    <div class="wide" tabindex="0">
      <table>
        ${rows}
      </table>
    </div>`
}

const responses = (shown: Shown, operation: Json): Html => {
  const { document, language } = shown
  const rows = entries(operation["responses"]).map(([status, each]) => {
    const response = resolved(document, each)
    const headers = entries(at(response, "headers")).map(([name]) => name)
    const isProblem = Number(status) >= 400
    return html`<tr>
      <th scope="row"><code>${status}</code></th>
      <td>
        ${said(text(at(response, "description")), language)}${
          headers.length > 0 && !isProblem ? html` <span class="where">${headers.join(", ")}</span>` : none
        }${
          isProblem
            ? html` <a href="#problem-${status}">${{ zh: "示例", en: "example" }[language]}</a>`
            : content(shown, response)
        }
      </td>
    </tr>`
  })
  return html`<h4>${{ zh: "回答", en: "Responses" }[language]}</h4>
    <div class="wide" tabindex="0">
      <table>
        ${rows}
      </table>
    </div>`
}

/** A line for a shell, with the examples for parameters; the token and the address stand for themselves. */
const curl = (document: Json, method: string, path: string, operation: Json): string => {
  const all = list(operation["parameters"]).map((each) => resolved(document, each))
  const filled = path.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const found = all.find((each) => at(each, "name") === name)
    return plain(at(found, "example") ?? name)
  })
  const needsToken = list(operation["security"]).length > 0
  const writes = all.some((each) => at(each, "name") === "If-None-Match")
  const matches = !writes && all.some((each) => at(each, "name") === "If-Match")
  return [
    "curl",
    method === "get" ? "" : `-X ${method.toUpperCase()}`,
    needsToken ? `-H "Authorization: Bearer $TOKEN"` : "",
    writes ? `-H 'If-None-Match: *'` : matches ? `-H 'If-Match: "1"'` : "",
    operation["requestBody"] === undefined ? "" : `-H 'Content-Type: application/json' --data-binary @file.json`,
    `"$BASE${filled}"`
  ]
    .filter((part) => part !== "")
    .join(" ")
}

/** The place of an operation in the page. */
export const anchor = (operation: Json): string => text(operation["operationId"])

/** All that the document says of an operation: its parameters, body, answers, and a line for a shell. */
export const operationOf = (shown: Shown, path: string, method: string, operation: Json): Html => {
  const { document, language } = shown
  const [open, closed] = language === "zh" ? ["不需令牌", "需要令牌"] : ["open to all", "needs a token"]
  const description = said(text(operation["description"]), language)
  const body = operation["requestBody"]
  const isOpen = list(operation["security"]).length === 0
  return html`<section class="operation" id="${anchor(operation)}" aria-labelledby="${anchor(operation)}-h">
    <h3 id="${anchor(operation)}-h">
      <span class="method ${method}">${method.toUpperCase()}</span> <code class="path">${path}</code>
    </h3>
    <p class="says">
      ${said(text(operation["summary"]), language)}${{ zh: "。", en: ". " }[language]}<span
        class="${isOpen ? "open" : "closed"}"
        >${isOpen ? open : closed}</span
      >
    </p>
    ${description === "" ? none : html`<p class="says">${description}</p>`} ${parameters(shown, operation)}
    ${
      body === undefined
        ? none
        : html`<h4>${{ zh: "内容", en: "Body" }[language]}</h4>
            ${content(shown, body)}`
    }
    ${responses(shown, operation)}
    <h4>curl</h4>
    ${pre(curl(document, method, path, operation))}
  </section>`
}
