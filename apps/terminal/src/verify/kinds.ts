/**
 * What is laid on the pages of a PDF, in the words of those who lay it there.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { SeenPage } from "@gongkai/import"

type Laid = SeenPage["laid"][number]

/** `paints`: it shows text or shapes of its own, which can be taken for what was printed. */
const kinds: { readonly [kind: string]: Text & { readonly paints: boolean } } = {
  Text: { zh: "便笺", en: "a note", paints: false },
  FreeText: { zh: "文字批注", en: "text", paints: true },
  Stamp: { zh: "图章", en: "a stamp", paints: true },
  Square: { zh: "图形批注", en: "a shape", paints: true },
  Circle: { zh: "图形批注", en: "a shape", paints: true },
  Polygon: { zh: "图形批注", en: "a shape", paints: true },
  PolyLine: { zh: "线条批注", en: "a line", paints: true },
  Line: { zh: "线条批注", en: "a line", paints: true },
  Ink: { zh: "手写批注", en: "handwriting", paints: true },
  Highlight: { zh: "高亮", en: "a highlight", paints: false },
  Underline: { zh: "下划线", en: "an underline", paints: false },
  Squiggly: { zh: "波浪线", en: "a squiggly line", paints: false },
  StrikeOut: { zh: "删除线", en: "a strike-out", paints: true },
  Caret: { zh: "插入标记", en: "a caret", paints: false },
  Link: { zh: "链接", en: "a link", paints: false },
  FileAttachment: { zh: "附件批注", en: "an attached file", paints: false },
  Redact: { zh: "密文（涂黑）标记", en: "a redaction", paints: true },
  Watermark: { zh: "水印", en: "a watermark", paints: true }
}

const fields: { readonly [field: string]: Text } = {
  Sig: { zh: "电子签章", en: "a signature" },
  Tx: { zh: "表单域（文字）", en: "a form field (text)" },
  Btn: { zh: "表单域（按钮或选框）", en: "a form field (button)" },
  Ch: { zh: "表单域（选项）", en: "a form field (choice)" }
}

export const nameOf = ({ kind, field }: Laid): Text =>
  (field === undefined ? kinds[kind] : fields[field]) ?? {
    zh: kind === "Widget" ? "表单域" : `批注（${kind}）`,
    en: kind === "Widget" ? "a form field" : `an annotation (${kind})`
  }

/** Whatever is not known to leave the page as it is can paint on it. */
export const isPainting = ({ kind, field }: Laid): boolean => field !== "Sig" && (kinds[kind]?.paints ?? true)
