/**
 * An esbuild plugin: what Ink works out of a line of text (characters, widths) is kept from frame to frame, and of a paste from piece to piece.
 *
 * Ink 8 tokenizes and measures every line again for each frame, although a key changes two or three of forty. Characters and widths follow
 * from the text alone, so the frames are the same bytes; widths come from where ours do (src/screen/columns.ts); a version of Ink in which a replaced passage is missing does not build.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const columns = fileURLToPath(new URL("src/screen/columns.ts", import.meta.url))

/** More than any screen shows at once; beyond it all is worked out anew. */
const [most, mostWidths] = [400, 8000]

/** A package's own file, by the end of its path. */
const edits = {
  // The table of emoji is built when one may be there, not at every start.
  "string-width/index.js": [
    [
      "const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;",
      'let rgi;\nconst rgiEmojiRegex = { test: (text) => (rgi ??= new RegExp("^\\\\p{RGI_Emoji}$", "v")).test(text) };'
    ]
  ],
  "ink/build/output.js": [
    ["class OutputCaches {", "class OutputCaches {\n    lines = new Map();\n    static kept = new OutputCaches();"],
    ["caches = new OutputCaches();", "caches = OutputCaches.kept;"],
    [
      "this.styledChars.set(line, cached);",
      `if (this.styledChars.size >= ${most}) this.styledChars.clear();\n            this.styledChars.set(line, cached);`
    ],
    [
      "cached = stringWidth(text);",
      `if (this.widths.size >= ${mostWidths}) this.widths.clear();\n            cached = stringWidth(text);`
    ],
    [
      "let lineWidth = 0;",
      `if (this.blockWidths.size >= ${most}) this.blockWidths.clear();\n            let lineWidth = 0;`
    ],
    [
      "getStringWidth(text) {",
      `rowsOf(text) {
        const known = this.lines.get(text);
        if (known !== undefined) return known;
        const rows = [[]];
        for (const character of this.getStyledChars(text)) {
            if (character.value === '\\n') rows.push([]);
            else rows.at(-1).push(character);
        }
        const lines = rows.map(row => styledCharsToString(row));
        if (this.lines.size >= ${most}) this.lines.clear();
        this.lines.set(text, lines);
        return lines;
    }
    getStringWidth(text) {`
    ],
    [
      /const characterLines = \[\[\]\];[\s\S]*?let lines = characterLines\.map\(line => styledCharsToString\(line\)\);/u,
      "let lines = this.caches.rowsOf(text);"
    ]
  ],
  // The cursor goes over to the other screen where it was, and a frame begun in the middle of a row would be broken for good.
  "ink/build/ink.js": [
    [
      "this.writeBestEffort(this.options.stdout, ansiEscapes.enterAlternativeScreen);",
      "this.writeBestEffort(this.options.stdout, `${ansiEscapes.enterAlternativeScreen}\\u001B[H`);"
    ],
    ["ansiEscapes.enterAlternativeScreen +\n", "ansiEscapes.enterAlternativeScreen + '\\u001B[H' +\n"]
  ],
  // A long paste comes in thousands of pieces; Ink would look through all of it again at each.
  "ink/build/input-parser.js": [
    [
      "push(chunk) {",
      `push(chunk) {
            if (pending.startsWith(pasteStart)) {
                pieces.push(chunk);
                const seen = tail + chunk;
                tail = seen.slice(1 - pasteEnd.length);
                if (!seen.includes(pasteEnd)) return [];
                chunk = pieces.join('');
            }
            pieces = [];`
    ],
    [
      "pending = parsedInput.pending;",
      "pending = parsedInput.pending;\n            tail = pending.slice(1 - pasteEnd.length);"
    ],
    ["let pending = '';", "let pending = '';\n    let pieces = [];\n    let tail = '';"],
    ["reset() {", "reset() {\n            pieces = [];\n            tail = '';"]
  ],
  "ink/build/render-node-to-output.js": [
    ["import widestLine from 'widest-line';", "import measureText from './measure-text.js';"],
    // `measureText` remembers the widths of texts; `widestLine` measures each time.
    ["const currentWidth = widestLine(text);", "const currentWidth = measureText(text).width;"]
  ]
}

const edited = (path, passages) =>
  passages.reduce(
    (text, [passage, instead]) => {
      const next = text.replace(passage, () => instead)
      if (next === text) throw new Error(`${path} has no ${String(passage)}; see ink.mjs`)
      return next
    },
    readFileSync(path, "utf8")
  )

export const keptBetweenFrames = {
  name: "what Ink works out of a line is kept",
  setup: (build) => {
    build.onLoad({ filter: /[\\/](?:ink[\\/]build|string-width)[\\/][\w-]+\.js$/ }, ({ path }) => {
      const [, passages] = Object.entries(edits).find(([end]) => path.replaceAll("\\", "/").endsWith(`/${end}`)) ?? []
      return passages && { contents: edited(path, passages) }
    })
    // Ink measures as we do, at once where that can be.
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      /[\\/]ink[\\/]build[\\/]|[\\/]widest-line[\\/]/u.test(importer)
        ? { path: "columns", namespace: "columns" }
        : undefined
    )
    build.onLoad({ filter: /.*/, namespace: "columns" }, () => ({
      contents: `export { columnsOf as default } from ${JSON.stringify(columns)}`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url))
    }))
  }
}
