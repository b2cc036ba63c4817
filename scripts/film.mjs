/**
 * Draws screens of a terminal, one after another, as one moving picture: an SVG without script that a page shows like any image.
 *
 * A screen is text with SGR colours, as `tmux capture-pane -e` gives it. Each different line is drawn once, however often it is seen.
 */

const [cell, line, size, margin] = [8.5, 19, 15, 12]
const [ground, ink] = ["#1e1e1e", "#d4d4d4"]

/** The 256 colours of a terminal: 16 of its own, a cube of six steps a side, 24 greys. */
const own =
  "1e1e1e cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff"
const step = (n) => (n === 0 ? 0 : 55 + 40 * n)
const colour = (n) => {
  if (n < 16) return `#${own.split(" ")[n]}`
  if (n >= 232) return `rgb(${Array.from({ length: 3 }, () => 8 + 10 * (n - 232)).join(",")})`
  return `rgb(${[Math.floor((n - 16) / 36), Math.floor((n - 16) / 6) % 6, (n - 16) % 6].map(step).join(",")})`
}

const plain = { bold: false, inverse: false, underline: false, front: undefined, back: undefined }

/** What a run of SGR numbers makes of a style. */
const styled = (style, [code = 0, ...rest]) => {
  if (code === 38 || code === 48) {
    const [value, taken] =
      rest[0] === 5
        ? [colour(rest[1]), 2]
        : [
            `rgb(${rest
              .slice(1, 4)
              .map((part) => part ?? 0)
              .join(",")})`,
            4
          ]
    const next = { ...style, [code === 38 ? "front" : "back"]: value }
    return rest.length > taken ? styled(next, rest.slice(taken)) : next
  }
  const next =
    code === 0
      ? plain
      : code === 1
        ? { ...style, bold: true }
        : code === 22
          ? { ...style, bold: false }
          : code === 4
            ? { ...style, underline: true }
            : code === 24
              ? { ...style, underline: false }
              : code === 7
                ? { ...style, inverse: true }
                : code === 27
                  ? { ...style, inverse: false }
                  : code === 39
                    ? { ...style, front: undefined }
                    : code === 49
                      ? { ...style, back: undefined }
                      : code >= 30 && code <= 37
                        ? { ...style, front: colour(code - 30) }
                        : code >= 90 && code <= 97
                          ? { ...style, front: colour(code - 82) }
                          : code >= 40 && code <= 47
                            ? { ...style, back: colour(code - 40) }
                            : style
  return rest.length > 0 ? styled(next, rest) : next
}

/** Ideographs, kana, full-width signs take two columns; quotation marks and dashes take one, as tmux has them. */
const isWide = (character) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** A line as pieces of one style and one width of character: the column where each begins, how many columns it takes. */
const pieces = (text) => {
  const found = []
  let [style, column] = [plain, 0]
  // oxlint-disable-next-line no-control-regex
  for (const [part, codes] of text.matchAll(/\u001b\[([\d;]*)m|\u001b[^m]*m|[^\u001b]+/gu)) {
    if (codes !== undefined) style = styled(style, codes.split(";").map(Number))
    else if (!part.startsWith("\u001b"))
      for (const character of part) {
        const wide = isWide(character)
        const last = found.at(-1)
        if (last !== undefined && last.style === style && last.wide === wide) last.text += character
        else found.push({ style, wide, column, text: character })
        column += wide ? 2 : 1
      }
  }
  return found
}

const drawn = ({ style, wide, column, text }) => {
  const width = [...text].length * (wide ? 2 : 1) * cell
  const x = column * cell
  const [front, back] = style.inverse ? [style.back ?? ground, style.front ?? ink] : [style.front ?? ink, style.back]
  const box = back === undefined ? "" : `<rect x="${x}" width="${width}" height="${line}" fill="${back}"/>`
  if (text.trim() === "") return box
  const marks = `${front === ink ? "" : ` fill="${front}"`}${style.bold ? ' font-weight="bold"' : ""}${style.underline ? ' text-decoration="underline"' : ""}`
  return `${box}<text x="${x}" y="14.5" textLength="${width}"${marks}>${escaped(text)}</text>`
}

/** The picture: `frames` in their order, each with its screen and the seconds that it is looked at. */
export const film = (frames, { columns, rows, title }) => {
  const [width, height] = [columns * cell + 2 * margin, rows * line + 2 * margin]
  const lines = new Map()
  const idOf = (text) => {
    if (!lines.has(text)) lines.set(text, `l${lines.size}`)
    return lines.get(text)
  }
  const reel = frames.map(({ screen }, frame) =>
    screen
      .split("\n")
      .slice(0, rows)
      .map((text, row) =>
        pieces(text).some((each) => drawn(each) !== "")
          ? `<use href="#${idOf(text)}" y="${frame * height + row * line}"/>`
          : ""
      )
      .join("")
  )
  const whole = frames.reduce((sum, each) => sum + each.for, 0)
  let time = 0
  const stops = frames.map((each, frame) => {
    const stop = `${((100 * time) / whole).toFixed(2)}%{transform:translateY(${-frame * height}px)}`
    time += each.for
    return stop
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC','Microsoft YaHei','PingFang SC',monospace" font-size="${size}" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{white-space:pre}.reel{animation:reel ${whole.toFixed(1)}s step-end infinite}@keyframes reel{${stops.join("")}}@media (prefers-reduced-motion:reduce){.reel{animation:none}}</style>`,
    `<defs>${[...lines].map(([text, id]) => `<g id="${id}">${pieces(text).map(drawn).join("")}</g>`).join("\n")}</defs>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>`,
    `<svg x="${margin}" y="${margin}" width="${columns * cell}" height="${rows * line}"><g class="reel">${reel.join("\n")}</g></svg>`,
    "</svg>",
    ""
  ].join("\n")
}
