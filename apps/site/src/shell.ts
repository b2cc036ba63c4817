/**
 * What every page has around its text: title, language, style and the way to the other pages. No page has a script.
 *
 * @module
 */

/** A page of the site. */
export interface Page {
  /** Where it lies, from the root of the site: `rules/text.growth.html`. */
  readonly path: string
  readonly language: "zh" | "en"
  readonly title: string
  /** What stands in `main`, as HTML. */
  readonly body: string
}

type Entry = readonly [path: string, name: string]

const ways: { readonly [L in Page["language"]]: ReadonlyArray<Entry> } = {
  zh: [
    ["index.html", "首页"],
    ["docs/手册.html", "年报手册"],
    ["docs/operations.html", "运行服务器"],
    ["rules/index.html", "校验规则"],
    ["docs/嵌入.html", "嵌入指南"],
    ["api/index.html", "各包的接口"],
    ["README.en.html", "English"]
  ],
  en: [
    ["README.en.html", "Home"],
    ["en/rules/index.html", "Rules"],
    ["api/index.html", "API"],
    ["index.html", "中文"]
  ]
}

/** Text as HTML text or as the value of an attribute. */
export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** From a page to another file of the site: both paths begin at its root. */
export const from = (page: string, path: string): string => {
  const up = "../".repeat(page.split("/").length - 1)
  return `${up}${path.split("/").map(encodeURIComponent).join("/")}`
}

/** The whole page. */
export const shell = ({ path, language, title, body }: Page): string => {
  const links = ways[language].map(([to, name]) => {
    const current = to === path ? ' aria-current="page"' : ""
    return `<li><a href="${from(path, to)}"${current}>${name}</a></li>`
  })
  const [skip, label] = language === "zh" ? ["跳到正文", "网站"] : ["Skip to the text", "Site"]
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · gongkai</title>
<link rel="stylesheet" href="${from(path, "style.css")}">
</head>
<body>
<a class="skip" href="#text">${skip}</a>
<nav aria-label="${label}"><ul>${links.join("")}</ul></nav>
<main id="text">
${body}
</main>
</body>
</html>
`
}
