/** The reference: a page of TypeDoc is mended for who reads by ear or by keys, and all that a package offers says what it is. */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { entries, mended } from "../src/api.ts"

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url))

describe("a page of the reference", () => {
  it("has a main landmark, one for what stands beside it, and no link within a heading that opens a list", () => {
    const page = `<div class="col-content"><details><summary class="a" data-key="x"><svg></svg>
<h2 id="modules">Modules<a href="#modules" aria-label="Permalink" class="tsd-anchor-icon"><svg></svg></a></h2></summary>
<a href="#one" class="tsd-anchor-icon">one</a></details><h4 class="b">Parameters</h4></div><div class="page-menu"><h3>Settings</h3></div>`
    const made = mended(page)
    expect(made).toContain('<div class="col-content" role="main">')
    expect(made).toContain('<div class="page-menu" role="complementary" aria-label="On This Page">')
    expect(made).toContain('<h2 id="modules">Modules</h2></summary>')
    expect(made).toContain('<a href="#one" class="tsd-anchor-icon">one</a>')
    expect(made).toContain('<h4 aria-level="2" class="b">Parameters</h4>')
    expect(made).toContain('<h3 aria-level="2">Settings</h3>')
  })
})

const parsed = new Map<string, ts.SourceFile>()
const sourceOf = (path: string): ts.SourceFile => {
  const known = parsed.get(path) ?? ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext, true)
  parsed.set(path, known)
  return known
}

/** Whether somebody wrote what a declaration is; the sentence that opens the file speaks of the file. */
const isDocumented = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((comment) => !/@module\b/u.test(comment.getText()))

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const namesOf = (node: ts.Statement): ReadonlyArray<string> => {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText())
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  return isNamed && node.name !== undefined ? [node.name.text] : []
}

/** The names that a file exports and says nothing of, where a value and a type of one name need one comment; `wanted` are all unless given. */
const silent = (path: string, wanted?: ReadonlySet<string>): ReadonlyArray<string> => {
  const own = sourceOf(path).statements.filter(isExported)
  const told = new Set(own.filter(isDocumented).flatMap(namesOf))
  const here = own
    .flatMap(namesOf)
    .filter((name) => !told.has(name) && (wanted === undefined || wanted.has(name)))
    .map((name) => `${path.slice(packages.length)}: ${name}`)
  const passedOn = sourceOf(path).statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier === undefined) return []
    const from = join(dirname(path), node.moduleSpecifier.getText().slice(1, -1))
    if (!existsSync(from) || !from.endsWith(".ts")) return []
    const { exportClause: clause } = node
    if (clause === undefined || ts.isNamespaceExport(clause)) return silent(from)
    return silent(from, new Set(clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)))
  })
  return [...new Set([...here, ...passedOn])]
}

/** Written by a program after the document of the interface, which says what each is. */
const generated = "client/src/paths.ts"

describe("what a package offers", () => {
  it.each(Object.keys(entries))("says what it is: %s", (folder) => {
    const found = (entries[folder] ?? []).flatMap((file) => silent(join(packages, folder, "src", file)))
    expect(found.filter((each) => !each.startsWith(generated))).toEqual([])
  })

  it.each(["core", "pdf", "render", "storage"])("says what it is, module by module: %s", (folder) => {
    const { exports }: { readonly exports: { readonly [name: string]: string } } = JSON.parse(
      readFileSync(join(packages, folder, "package.json"), "utf8")
    )
    const files = Object.values(exports).filter((file) => /^\.\/src\/[^*]*\.ts$/u.test(file))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => silent(join(packages, folder, file)))).toEqual([])
  })
})
