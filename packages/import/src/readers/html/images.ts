/**
 * The pictures of a page that belong to its text: no icons, buttons or codes to scan, which sites put around it.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Paragraph } from "@gongkai/match/Document"
import { pictured } from "../pictures.ts"
import { attribute, type Element } from "./tree.ts"

/** Pixels that an icon has at most. */
const smallest = 48
const decoration =
  /icon|logo|qr_?code|ewm|erweima|weixin|wechat|weibo|share|print|close|arrow|banner|blank|spacer|btn|button|\.gif(?:$|\?)/iu
const scanned = /二维码|扫一扫|扫码|分享|打印|关闭|图标|返回|附件/u

const size = (element: Element, name: "width" | "height"): number => {
  const said =
    attribute(element, name) ??
    new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)px`, "iu").exec(attribute(element, "style") ?? "")?.[1]
  return Number.parseFloat(said ?? "")
}

/** The paragraph that stands for a picture; `undefined` for one that only decorates the page. */
export const image = (element: Element, place: Spot): Paragraph | undefined => {
  const [source, alternative] = [attribute(element, "src"), attribute(element, "alt") ?? attribute(element, "title")]
  if (size(element, "width") <= smallest || size(element, "height") <= smallest) return undefined
  if (scanned.test(alternative ?? "") || (!/^data:/iu.test(source ?? "") && decoration.test(source ?? "")))
    return undefined
  return pictured(alternative, source, place)
}
