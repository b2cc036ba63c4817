/**
 * For whoever bundles this package with esbuild: leaves out of pdfmake and pdfkit what laid out pages never use.
 *
 * Those are fonts opened by the engine itself, line breaking, pictures, encryption and SVG. What is called in spite of that fails at once,
 * by its name.
 */

/** Whose import of what is left out. */
const unused = [
  [
    /[\\/]pdfkit[\\/]/u,
    ["fontkit", "linebreak", "png-js", "@noble/ciphers/aes", "@noble/hashes/sha2", "@noble/hashes/utils"]
  ],
  [/[\\/]pdfmake[\\/]js[\\/]/u, ["./TextDecorator", "./TextInlines", "./3rd-party/svg-to-pdfkit"]]
]

export const onlyWhatPrints = {
  name: "only what printing needs",
  setup: (build) => {
    build.onResolve({ filter: /./ }, ({ path, importer }) =>
      unused.some(([whose, what]) => whose.test(importer) && what.includes(path))
        ? { path, namespace: "left-out" }
        : undefined
    )
    build.onLoad({ filter: /./, namespace: "left-out" }, ({ path }) => ({
      contents: `module.exports = new Proxy(function () {}, {
        get: (target, key) => key === "__esModule" ? false : () => { throw new Error(${JSON.stringify(path)} + " was left out of this bundle") }
      })`
    }))
  }
}
