/**
 * The reference page: the OpenAPI document as one HTML page that needs nothing from elsewhere.
 *
 * @module
 */
import { type Html, html, none } from "./docs/html.ts"
import { isObject, type Json, line, list, plain, table, text } from "./docs/schema.ts"
import { style } from "./docs/style.ts"

const at = (value: unknown, ...keys: ReadonlyArray<string>): unknown =>
  keys.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value)

/** What a reference leads to, within the document. */
const resolved = (document: Json, value: unknown): unknown => {
  const ref = text(at(value, "$ref"))
  return ref.startsWith("#/") ? at(document, ...ref.slice(2).split("/")) : value
}

const entries = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  isObject(value) ? Object.entries(value) : []

const exampleOf = (document: Json, media: unknown): unknown => {
  const [, first] = entries(at(media, "examples"))[0] ?? []
  return at(resolved(document, first), "value")
}

const code = (value: unknown): Html => {
  const json = JSON.stringify(value, null, 2)
  return json.length > 600
    ? html`<details>
        <summary>示例</summary>
        <pre>${json}</pre>
      </details>`
    : html`<pre>${json}</pre>`
}

const content = (document: Json, body: unknown): ReadonlyArray<Html> =>
  entries(at(body, "content")).map(([type, media]) => {
    const example = exampleOf(document, media)
    return html`<div>
      <code>${type}</code> ${line(at(media, "schema"))}${example === undefined ? none : code(example)}
    </div>`
  })

const parameters = (document: Json, operation: Json): Html => {
  const all = list(operation["parameters"]).map((each) => resolved(document, each))
  if (all.length === 0) return none
  const places: Json = { path: "路径", query: "查询", header: "请求头" }
  const rows = all.map(
    (each) =>
      html`<tr>
        <th scope="row">
          <code>${text(at(each, "name"))}</code>
          <span class="where"
            >${text(places[text(at(each, "in"))])}${at(each, "required") === true ? "，必填" : ""}</span
          >
        </th>
        <td>
          ${text(at(each, "description"))}<br /><span class="where"
            >${line(at(each, "schema"))}，例如 <code>${plain(at(each, "example") ?? "")}</code></span
          >
        </td>
      </tr>`
  )
  return html`<h4>参数 Parameters</h4>
    <div class="wide">
      <table>
        ${rows}
      </table>
    </div>`
}

const responses = (document: Json, operation: Json): Html => {
  const rows = entries(operation["responses"]).map(([status, each]) => {
    const response = resolved(document, each)
    const headers = entries(at(response, "headers")).map(([name]) => name)
    const isProblem = Number(status) >= 400
    return html`<tr>
      <th scope="row"><code>${status}</code></th>
      <td>
        ${text(at(response, "description"))}${
          headers.length > 0 && !isProblem ? html` <span class="where">${headers.join("、")}</span>` : none
        }${isProblem ? html` <a href="#schema-Problem">Problem</a>` : content(document, response)}
      </td>
    </tr>`
  })
  return html`<h4>回答 Responses</h4>
    <div class="wide">
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

const anchor = (operation: Json): string => text(operation["operationId"])

const operationOf = (document: Json, path: string, method: string, operation: Json): Html => {
  const body = operation["requestBody"]
  const isOpen = list(operation["security"]).length === 0
  return html`<section class="operation" id="${anchor(operation)}" aria-labelledby="${anchor(operation)}-h">
    <h3 id="${anchor(operation)}-h">
      <span class="method ${method}">${method.toUpperCase()}</span> <code class="path">${path}</code>
    </h3>
    <p class="says">
      ${text(operation["summary"])}。<span class="${isOpen ? "open" : "closed"}"
        >${isOpen ? "不需令牌 (open)" : "需要令牌 (token)"}</span
      >
    </p>
    ${operation["description"] === undefined ? none : html`<p class="says">${text(operation["description"])}</p>`}
    ${parameters(document, operation)}
    ${
      body === undefined
        ? none
        : html`<h4>内容 Body</h4>
            ${content(document, body)}`
    }
    ${responses(document, operation)}
    <h4>curl</h4>
    <pre>${curl(document, method, path, operation)}</pre>
  </section>`
}

export const docs = (document: Json): string => {
  const tags = list(document["tags"]).filter(isObject)
  const all = entries(document["paths"]).flatMap(([path, item]) =>
    entries(item).flatMap(([method, operation]) => (isObject(operation) ? [{ path, method, operation }] : []))
  )
  const of = (tag: Json) => all.filter(({ operation }) => list(operation["tags"]).includes(tag["name"]))
  const paragraphs = text(at(document, "info", "description")).split("\n")
  const title = text(at(document, "info", "title"))
  const toc = tags.map(
    (tag) =>
      html`<li>
        <strong>${text(tag["name"])}</strong> <span class="where">${text(tag["description"])}</span>
        <ul>
          ${of(tag).map(
            ({ path, method, operation }) =>
              html`<li>
                <a href="#${anchor(operation)}"
                  ><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></a
                >
              </li>`
          )}
        </ul>
      </li>`
  )
  const sections = tags.map(
    (tag) =>
      html`<h2>${text(tag["name"])}</h2>
        ${of(tag).map(({ path, method, operation }) => operationOf(document, path, method, operation))}`
  )
  const schemas = entries(at(document, "components", "schemas")).map(
    ([name, schema]) =>
      html`<details id="schema-${name}">
        <summary><code>${name}</code> ${text(at(schema, "title")) || text(at(schema, "description"))}</summary>
        ${table(schema)}
      </details>`
  )
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title} 接口说明</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title} 接口说明</h1>
          <p class="version">版本 ${text(at(document, "info", "version"))}，<a href="openapi.json">openapi.json</a></p>
          ${paragraphs.map((each) => html`<p>${each}</p>`)}
          <p>
            下面的 curl 以 <code>$BASE</code> 代表服务地址，<code>$TOKEN</code> 代表令牌。(<code>$BASE</code> is the
            address, <code>$TOKEN</code> the token.)
          </p>
        </header>
        <nav aria-label="目录">
          <ul>
            ${toc}
          </ul>
        </nav>
        <main>
          ${sections}
          <h2>数据 Schemas</h2>
          ${schemas}
        </main>
      </body>
    </html> `.markup
}
