/**
 * PDFs as a reader sees them, written by hand: pages of any paint, with anything laid on them.
 *
 * @module
 */
import type { Box, PdfSeen, SeenPage } from "@gongkai/import"

type Laid = SeenPage["laid"][number]

export const box = (left: number, bottom: number, right: number, top: number): Box => ({ left, bottom, right, top })

/** A page of one line: 收到申请42件, at 100 to 240 points from the left. */
export const page = (paint: string, laid: ReadonlyArray<Laid> = []): SeenPage => ({
  paint,
  laid,
  words: [{ text: "收到申请42件", box: box(100, 700, 240, 714) }],
  acts: false
})

/** Something beside the text, unless it is said where. */
export const laid = (kind: string, more: Partial<Laid> = {}): Laid => ({
  kind,
  box: box(10, 10, 30, 30),
  isHidden: false,
  digest: `${kind} ${JSON.stringify(more)}`,
  ...more
})

export const over = box(90, 690, 250, 720)

export const seen = (pages: ReadonlyArray<SeenPage>, more: Partial<PdfSeen> = {}): PdfSeen => ({
  pages,
  fields: [],
  files: [],
  isActive: false,
  hasLayers: false,
  metadata: "",
  ...more
})
