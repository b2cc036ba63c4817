/**
 * What a source says of a picture in it, and the paragraph that stands for it.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Document, Paragraph, Picture } from "@gongkai/match/Document"

/** Names of files, and what programs write where nobody wrote anything. */
const nameless =
  /^(?:(?:IMG|image|img|picture|图片|图像|图形)[\s_-]*\d*|undefined|null|[^\s]*\.(?:png|jpe?g|gif|bmp|webp|svg|emf|wmf|tiff?))$/iu
const generated = /(?:描述已自动生成|AI 生成的内容可能不正确。?|Description automatically generated)/giu
const longest = 200

/** The words of an alternative text; `undefined` where it has none of its own. */
const words = (alternative: string | undefined): string | undefined => {
  const text = (alternative ?? "")
    .replaceAll(generated, "")
    .replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, " ")
    .trim()
  return text === "" || nameless.test(text) ? undefined : text.slice(0, longest).trim()
}

/** Where a picture lies, if that can be said in a line. */
const address = (place: string | undefined): string | undefined =>
  place === undefined || place === "" || place.length > longest || /^data:|[\p{Cc}\p{Cs}]/iu.test(place)
    ? undefined
    : place

/** The paragraph that stands for a picture. */
export const pictured = (
  said: string | undefined,
  lies: string | undefined,
  place: Spot,
  floats?: boolean
): Paragraph => {
  const [alternative, own] = [words(said), address(lies)]
  return {
    _tag: "Paragraph",
    text: alternative === undefined ? "〔图片〕" : `〔图片：${alternative}〕`,
    place,
    picture: {
      ...(alternative !== undefined && { alternative }),
      ...(own !== undefined && { place: own })
    },
    ...(floats === true && { floats })
  }
}

const absent = /^〔图片(?:：(?<words>(?:(?!，未收入〕).)+))?，未收入〕$/u
/** What captions of pictures begin with, and what ends them before the alternative text. */
const quoted = /^“(?<caption>.+?)”(?:，(?<alternative>.+))?$/u
const captioned = /^(?<caption>附?图\s*[\d０-９一二三四五六七八九十]+[^，]*)(?:，(?<alternative>.+))?$/u

/** What core prints for a picture: a caption stands in quotation marks or begins with the picture's number; other words are its alternative text. */
const namedIn = (said: string | undefined): Picture => {
  if (said === undefined) return { named: true }
  const { caption, alternative } = (quoted.exec(said) ?? captioned.exec(said))?.groups ?? { alternative: said }
  return {
    named: true,
    ...(caption !== undefined && { caption }),
    ...(alternative !== undefined && { alternative })
  }
}

/** The document with pictures where its text names them as left out: 〔图片：图1 走势，未收入〕, as reports of ours print them. */
export const withNamed = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) => {
    const found = block._tag === "Paragraph" && block.item === undefined ? absent.exec(block.text) : null
    return found === null ? block : { ...block, picture: namedIn(found.groups?.["words"]) }
  })
})
