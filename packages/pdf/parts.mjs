/**
 * Of the classes and mixins of pdfkit and pdfmake, the methods that laid out pages call; all others are cut from the source.
 *
 * Declarations are told apart by their indentation, with which each release is printed. What is named here and not found is an error, so
 * that a further release cannot be cut wrongly and unseen.
 */

/** By file, of each class or mixin what is kept. */
const parts = {
  "pdfkit.es.js": {
    PDFSecurity: ["generateFileID"],
    ColorMixin: ["initColor"],
    VectorMixin: ["initVector", "transform"],
    FontsMixin: ["initFonts"],
    TextMixin: [],
    ImagesMixin: ["initImages"],
    AnnotationsMixin: [],
    MarkingsMixin: [
      "initMarkings",
      "markContent",
      "markStructureContent",
      "endMarkedContent",
      "endPageMarkings",
      "getMarkInfoDictionary",
      "hasMarkInfoDictionary",
      "getStructTreeRoot",
      "getStructParentTree",
      "createStructParentTreeNextKey",
      "endMarkings"
    ],
    AcroFormMixin: ["endAcroForm"],
    AttachmentsMixin: [],
    PDFA: ["initPDFA", "endSubset", "_getPdfaid", "_addPdfaMetadata"],
    TableMixin: ["initTables"]
  },
  "PDFDocument.js": { PDFDocument: ["constructor"] },
  "Renderer.js": { Renderer: ["constructor", "renderPages"] }
}

/** By file, what only the cut methods use, and a bundler would keep: it cannot see that making it has no effect. */
const gone = {
  "pdfkit.es.js": [
    "PDFGradient$1",
    "PDFLinearGradient$1",
    "PDFRadialGradient$1",
    "PDFTilingPattern$1",
    "StandardFont",
    "EmbeddedFont",
    "LineWrapper",
    "PDFStructureElement",
    "PDFUA"
  ]
}

/** By file, what else changes: calls of what was cut, and tables that are worked out as the module loads, for nothing. */
const changes = {
  "pdfkit.es.js": [
    ["this._security = PDFSecurity.create(this, options);", "this._security = null;"],
    ["this.initText();", "this.x = this.y = 0;"],
    ["x => document.sizeToPoint(x, 0, this)", "x => x"],
    ["PDFDocument.LineWrapper = LineWrapper;", ""],
    [/^const characters = `[^`]*`\.split\(.*$/mu, ""],
    [/^const \{[\w,\s]*\} = Gradient;$/mu, ""],
    [/^const \{[\w,\s]*\} = pattern;$/mu, ""],
    [/^const SIZES = \{[^]*?^\};$/mu, "const SIZES = {};"]
  ]
}

/** The two files of pdfmake as modules: nothing but a class is left of each. */
const modules = {
  "PDFDocument.js": (text) =>
    `import pdfkit from "pdfkit";\nconst _pdfkit = { default: pdfkit };\n${text}\nexport default PDFDocument`,
  "Renderer.js": (text) => `${text}\nexport default Renderer`
}

const failed = (file, what) => {
  throw new Error(`${file} of pdfkit or pdfmake is not as it was when it was cut: ${what} is missing`)
}

/** A class or an object of methods, whole: from its first line to the brace that stands at the margin. */
const whole = (name) =>
  new RegExp(
    `^(?<head>(?:class|var|let|const) ${name.replace("$", () => "\\$")}\\b[^\\n]*\\{)\\n(?<body>[^]*?)^\\}`,
    "mu"
  )

const method = (name) => new RegExp(`^  (?:static )?${name}\\([^]*?^  \\},?`, "mu")

/** The source of one file with what is kept of it; a file of which all is kept as it was. */
export const onlyParts = (path, source) => {
  const file = /[^\\/]*$/u.exec(path)?.[0] ?? ""
  let text = source
  const change = (before, after, what) => {
    const changed = text.replace(before, after)
    if (changed === text) failed(file, what)
    text = changed
  }
  for (const [name, kept] of Object.entries(parts[file] ?? {})) {
    const found = whole(name).exec(text) ?? failed(file, name)
    const methods = kept.map((each) => method(each).exec(found.groups.body)?.[0] ?? failed(file, `${name}.${each}`))
    text = text.replace(found[0], () => [found.groups.head, ...methods, "}"].join("\n"))
  }
  for (const name of gone[file] ?? []) change(whole(name), () => `const ${name} = undefined`, name)
  for (const [before, after] of changes[file] ?? []) change(before, after, before)
  const asModule = modules[file]
  return asModule?.(whole(file.slice(0, -".js".length)).exec(text)?.[0] ?? failed(file, "its class")) ?? text
}
